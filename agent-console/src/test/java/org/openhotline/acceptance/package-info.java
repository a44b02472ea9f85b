/**
 * The hotline as its callers, operators and auditors meet it: the whole of it runs, and real telephone calls are placed.
 * Figures of time are medians of twenty calls and fail only at three times their target; the exact ones belong to the
 * benchmarks.
 */
@NullMarked
package org.openhotline.acceptance;

import org.jspecify.annotations.NullMarked;
