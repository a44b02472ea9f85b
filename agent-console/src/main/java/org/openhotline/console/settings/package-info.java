/** What administrators set: read, changed as a whole, kept in versions, applied at once. */
@NullMarked
package org.openhotline.console.settings;

import org.jspecify.annotations.NullMarked;
