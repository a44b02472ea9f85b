/** The telephone lines that the house answers, and what each owes its callers. */
@NullMarked
package org.openhotline.line;

import org.jspecify.annotations.NullMarked;
