package org.openhotline.console.live;

/**
 * One change that readers are told of.
 *
 * @param id grows from one piece of news to the next, also over a restart of the application
 */
record News(long id, Subject subject, Rendering rendering) {

    News(long id, Subject subject) {
        this(id, subject, new Rendering());
    }
}
