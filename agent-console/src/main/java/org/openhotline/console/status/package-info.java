/** How the parts that the house stands on are doing. */
@NullMarked
package org.openhotline.console.status;

import org.jspecify.annotations.NullMarked;
