/** Tests of the live board. */
@NullMarked
package org.openhotline.console.board;

import org.jspecify.annotations.NullMarked;
