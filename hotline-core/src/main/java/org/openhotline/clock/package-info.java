/** The house's clock. Nothing else in the domain may ask for the time. */
@NullMarked
package org.openhotline.clock;

import org.jspecify.annotations.NullMarked;
