/** Operators for people and programs: states, today's figures, and setting a state. */
@NullMarked
package org.openhotline.console.operators;

import org.jspecify.annotations.NullMarked;
