/** The Asterisk configuration of a home: settings in, checked files of {@code HOME/asterisk} out. */
@NullMarked
package org.openhotline.ivr.pbx;

import org.jspecify.annotations.NullMarked;
