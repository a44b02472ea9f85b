/** Who may come in, what each role may see and do, and the doors: sessions, HTTP Basic, throttling. */
@NullMarked
package org.openhotline.console.access;

import org.jspecify.annotations.NullMarked;
