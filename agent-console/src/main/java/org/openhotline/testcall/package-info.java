/**
 * A real caller and a real operator's telephone for tests, benchmarks, drills and {@code ./hotline call}: SIPp does the
 * signalling, an RTP endpoint in Java does the sound. Nothing here knows the hotline from inside; it only rings it up.
 */
@NullMarked
package org.openhotline.testcall;

import org.jspecify.annotations.NullMarked;
