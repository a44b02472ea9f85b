/**
 * The adapter to Asterisk. Everything that we say to it by AMI leaves through {@link org.openhotline.asterisk.Gate};
 * everything it tells comes in through {@link org.openhotline.asterisk.PbxLink} (live) or the {@code cel} package (its log).
 */
@NullMarked
package org.openhotline.asterisk;

import org.jspecify.annotations.NullMarked;
