/** Asterisk's own log of channel events on disk (CEL): the witness on which final records rest. */
@NullMarked
package org.openhotline.asterisk.cel;

import org.jspecify.annotations.NullMarked;
