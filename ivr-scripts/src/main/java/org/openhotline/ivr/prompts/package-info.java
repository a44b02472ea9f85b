/** What callers hear: the catalogue of texts in three languages and the rendering of them to audio of one loudness. */
@NullMarked
package org.openhotline.ivr.prompts;

import org.jspecify.annotations.NullMarked;
