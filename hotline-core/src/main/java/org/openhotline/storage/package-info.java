/**
 * Keeps calls, operators, lines, accounts and the journal in MariaDB, behind a writer that nobody waits for (invariant 4):
 * what cannot be written now goes to an fsynced spool and into the database later, once.
 */
@NullMarked
package org.openhotline.storage;

import org.jspecify.annotations.NullMarked;
