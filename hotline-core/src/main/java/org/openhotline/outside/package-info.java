/** The gate through which every call to a number outside the house goes, so that nobody rings up bills at our cost. */
@NullMarked
package org.openhotline.outside;

import org.jspecify.annotations.NullMarked;
