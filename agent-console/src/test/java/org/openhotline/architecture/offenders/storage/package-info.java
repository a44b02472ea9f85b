/** Breaks a rule. */
@NullMarked
package org.openhotline.architecture.offenders.storage;

import org.jspecify.annotations.NullMarked;
