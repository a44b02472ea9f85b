/** The directory (D7): the persons whom the house knows, where they belong, and their telephone numbers in any writing. */
@NullMarked
package org.openhotline.directory;

import org.jspecify.annotations.NullMarked;
