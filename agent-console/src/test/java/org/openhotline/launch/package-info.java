/** Shows that the supervisor keeps a home alive and that nothing of it stays behind. */
@NullMarked
package org.openhotline.launch;

import org.jspecify.annotations.NullMarked;
