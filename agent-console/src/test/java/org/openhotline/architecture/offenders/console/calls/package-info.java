/** Breaks a rule. */
@NullMarked
package org.openhotline.architecture.offenders.console.calls;

import org.jspecify.annotations.NullMarked;
