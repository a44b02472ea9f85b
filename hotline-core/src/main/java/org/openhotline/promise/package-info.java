/** The promise ledger: what callers were promised, who owes it, by when, and how it ended (B6, C9). */
@NullMarked
package org.openhotline.promise;

import org.jspecify.annotations.NullMarked;
