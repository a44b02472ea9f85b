package org.openhotline.asterisk;

import org.asteriskjava.manager.event.UserEvent;
import org.jspecify.annotations.Nullable;

/** The dialplan's {@code UserEvent(HotlineMark,Mark: …)}. Public with setters, because Asterisk-Java fills it by reflection. */
public final class HotlineMarkEvent extends UserEvent {

    private @Nullable String mark;
    private @Nullable String linkedId;

    public HotlineMarkEvent(Object source) {
        super(source);
    }

    public @Nullable String getMark() {
        return mark;
    }

    public void setMark(String mark) {
        this.mark = mark;
    }

    public @Nullable String getLinkedId() {
        return linkedId;
    }

    public void setLinkedId(String linkedId) {
        this.linkedId = linkedId;
    }
}
