/** The lines and their closed-now switch. */
@NullMarked
package org.openhotline.console.lines;

import org.jspecify.annotations.NullMarked;
