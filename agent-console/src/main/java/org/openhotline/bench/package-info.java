/**
 * The benchmarks: ours against a peer in the same run, in turn, with the same load. A ratio holds on any machine; an absolute
 * figure only on this one.
 */
@NullMarked
package org.openhotline.bench;

import org.jspecify.annotations.NullMarked;
