/** Operators (接線員), their telephones and their states. */
@NullMarked
package org.openhotline.operator;

import org.jspecify.annotations.NullMarked;
