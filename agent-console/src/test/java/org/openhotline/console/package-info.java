/** The application as browsers and programs meet it: a real web server on real doors, before a house of fakes. */
@NullMarked
package org.openhotline.console;

import org.jspecify.annotations.NullMarked;
