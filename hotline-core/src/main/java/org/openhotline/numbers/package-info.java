/** Reads telephone numbers with Google's libphonenumber, which knows the number plans of the world. */
@NullMarked
package org.openhotline.numbers;

import org.jspecify.annotations.NullMarked;
