/** The journal: what was done, by whom, to what, in an order that nobody can quietly change (invariant 3, D6). */
@NullMarked
package org.openhotline.journal;

import org.jspecify.annotations.NullMarked;
