/** Breaks a rule. */
@NullMarked
package org.openhotline.architecture.offenders.call;

import org.jspecify.annotations.NullMarked;
