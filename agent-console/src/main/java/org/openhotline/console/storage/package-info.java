/** Opens the house's memory and lends it to the other parts as the ports that they ask for. */
@NullMarked
package org.openhotline.console.storage;

import org.jspecify.annotations.NullMarked;
