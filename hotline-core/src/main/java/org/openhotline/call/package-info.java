/** One telephone call: its events, its record and the three-ring clocks (rules A1, A2, A8). */
@NullMarked
package org.openhotline.call;

import org.jspecify.annotations.NullMarked;
