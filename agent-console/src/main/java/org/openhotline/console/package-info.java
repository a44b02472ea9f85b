/** The application behind the console: what browsers and programs see of the hotline over HTTP. */
@NullMarked
package org.openhotline.console;

import org.jspecify.annotations.NullMarked;
