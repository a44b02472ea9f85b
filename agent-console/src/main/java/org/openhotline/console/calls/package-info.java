/** Calls for people and programs to read: live ones from memory, ended ones from the database, and the CSV export. */
@NullMarked
package org.openhotline.console.calls;

import org.jspecify.annotations.NullMarked;
