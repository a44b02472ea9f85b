/** A small copy of the house in which everything is wrong, so that every rule is seen to fail. */
@NullMarked
package org.openhotline.architecture.offenders;

import org.jspecify.annotations.NullMarked;
