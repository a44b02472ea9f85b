/** The live board (D3): waiting callers, operators by state, figures of the hour, alarms; messages to operators. */
@NullMarked
package org.openhotline.console.board;

import org.jspecify.annotations.NullMarked;
