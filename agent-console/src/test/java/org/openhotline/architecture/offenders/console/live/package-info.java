/** Breaks a rule. */
@NullMarked
package org.openhotline.architecture.offenders.console.live;

import org.jspecify.annotations.NullMarked;
