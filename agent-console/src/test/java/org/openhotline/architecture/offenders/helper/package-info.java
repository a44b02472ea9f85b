/** Breaks a rule. */
@NullMarked
package org.openhotline.architecture.offenders.helper;

import org.jspecify.annotations.NullMarked;
