/** Puts the parts together: which adapter serves which port, and in which order they start and stop. */
@NullMarked
package org.openhotline.console.wiring;

import org.jspecify.annotations.NullMarked;
