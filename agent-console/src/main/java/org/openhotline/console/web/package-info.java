/** How the application is reached: ports, certificate, and the pages of the console. */
@NullMarked
package org.openhotline.console.web;

import org.jspecify.annotations.NullMarked;
