/** The Asterisk configuration, by itself and in a real Asterisk. */
@NullMarked
package org.openhotline.ivr.pbx;

import org.jspecify.annotations.NullMarked;
