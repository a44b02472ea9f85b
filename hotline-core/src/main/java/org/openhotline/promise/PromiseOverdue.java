package org.openhotline.promise;

/** The time that was promised has passed; another one does not make it good. */
public final class PromiseOverdue extends RuntimeException {

    PromiseOverdue(PromiseId promise) {
        super("The time of promise " + promise + " has passed, so it cannot be put off");
    }
}
