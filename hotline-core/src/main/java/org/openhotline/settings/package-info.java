/** What administrators set: one document of plain records with defaults, which is checked as a whole before it is applied. */
@NullMarked
package org.openhotline.settings;

import org.jspecify.annotations.NullMarked;
