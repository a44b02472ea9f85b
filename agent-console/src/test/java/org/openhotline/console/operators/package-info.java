/** What operators' figures are made of. */
@NullMarked
package org.openhotline.console.operators;

import org.jspecify.annotations.NullMarked;
