/** Every error as a problem document with a stable id, which the console translates (RFC 9457). */
@NullMarked
package org.openhotline.console.problem;

import org.jspecify.annotations.NullMarked;
