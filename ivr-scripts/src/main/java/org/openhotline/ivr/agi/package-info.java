/**
 * The scripts that run on a caller's channel (FastAGI). Each asks the reception, sets a result variable as its last act and
 * ends; none lasts while the caller talks. An empty result means: the PBX shall serve the caller by itself.
 */
@NullMarked
package org.openhotline.ivr.agi;

import org.jspecify.annotations.NullMarked;
