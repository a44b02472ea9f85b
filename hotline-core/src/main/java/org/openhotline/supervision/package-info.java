/** A supervisor takes part in a talk: listens in, whispers to the operator, or steps in (D3, D5). */
@NullMarked
package org.openhotline.supervision;

import org.jspecify.annotations.NullMarked;
