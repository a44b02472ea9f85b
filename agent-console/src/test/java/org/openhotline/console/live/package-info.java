/** News on their way to open pages. */
@NullMarked
package org.openhotline.console.live;

import org.jspecify.annotations.NullMarked;
