/** Holds the code to the architecture of {@code docs/architecture.md}, and holds each of those rules to a case that breaks it. */
@NullMarked
package org.openhotline.architecture;

import org.jspecify.annotations.NullMarked;
