/** The operator's desk: what is written down of a call, half-written forms, notices of the day. */
@NullMarked
package org.openhotline.desk;

import org.jspecify.annotations.NullMarked;
