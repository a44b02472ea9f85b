/** The operator's desk over HTTP: its telephone, what is written down of calls, half-written forms. */
@NullMarked
package org.openhotline.console.desk;

import org.jspecify.annotations.NullMarked;
