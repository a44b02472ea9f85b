/**
 * Who serves whom: the router decides, for every caller and every operator, what happens next. {@link
 * org.openhotline.routing.Router} is the rule book, without threads or input and output; {@link
 * org.openhotline.routing.Reception} runs it on its one thread and is what everybody else talks to.
 */
@NullMarked
package org.openhotline.routing;

import org.jspecify.annotations.NullMarked;
