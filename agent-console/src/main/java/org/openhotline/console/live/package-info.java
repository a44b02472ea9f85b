/** The stream of changes that keeps every open page up to date. */
@NullMarked
package org.openhotline.console.live;

import org.jspecify.annotations.NullMarked;
