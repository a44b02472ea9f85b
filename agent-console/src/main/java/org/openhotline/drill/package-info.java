/** The long fault drills: a hotline of its own under steady calls, one fault after another, and a ledger that must agree. */
@NullMarked
package org.openhotline.drill;

import org.jspecify.annotations.NullMarked;
