/** What operators have to know today, with confirmations of reading (B9). */
@NullMarked
package org.openhotline.console.notices;

import org.jspecify.annotations.NullMarked;
