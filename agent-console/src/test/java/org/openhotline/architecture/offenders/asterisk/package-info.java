/** Breaks a rule. */
@NullMarked
package org.openhotline.architecture.offenders.asterisk;

import org.jspecify.annotations.NullMarked;
