/**
 * The command line's Java half: the supervisor that starts, watches and stops Asterisk, MariaDB and the application of one
 * home, and what looks at a home from outside ({@code down}, {@code status}, {@code doctor}). It knows nothing of Spring.
 */
@NullMarked
package org.openhotline.launch;

import org.jspecify.annotations.NullMarked;
