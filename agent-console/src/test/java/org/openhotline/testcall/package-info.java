/** Tests of the telephones that tests ring with. */
@NullMarked
package org.openhotline.testcall;

import org.jspecify.annotations.NullMarked;
