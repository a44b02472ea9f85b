/** What the benchmarks are asked for, and what they make of it. */
@NullMarked
package org.openhotline.bench;

import org.jspecify.annotations.NullMarked;
