/** What callers hear, tried with the real espeak-ng and sox. */
@NullMarked
package org.openhotline.ivr.prompts;

import org.jspecify.annotations.NullMarked;
