/** The wording of calls for spreadsheets and for those who may not see numbers. */
@NullMarked
package org.openhotline.console.calls;

import org.jspecify.annotations.NullMarked;
