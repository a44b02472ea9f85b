package org.openhotline.call;

import java.util.List;

/** What a call went through once an operator had answered, each kind in the order of time. */
public record Course(List<Talk> talks, List<Interruption> interruptions, List<Transfer> transfers) {

    /** Nobody has answered yet. */
    public static final Course NONE = new Course(List.of(), List.of(), List.of());

    public Course {
        talks = List.copyOf(talks);
        interruptions = List.copyOf(interruptions);
        transfers = List.copyOf(transfers);
    }
}
