package org.openhotline.desk;

import org.openhotline.call.CallId;

/** The record of this call is complete; nobody changes it any more. */
public final class NotesClosed extends RuntimeException {

    public NotesClosed(CallId call) {
        super("The record of call " + call + " is complete");
    }
}
