/** Supervisors' part in talks over HTTP: listen in, whisper, step in. */
@NullMarked
package org.openhotline.console.supervision;

import org.jspecify.annotations.NullMarked;
