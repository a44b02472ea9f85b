package org.openhotline.asterisk;

import org.asteriskjava.manager.action.AbstractManagerAction;

/** AMI {@code ControlPlayback} with {@code Control: stop}, which Asterisk-Java has no class for. */
public final class ControlPlaybackAction extends AbstractManagerAction {

    private final String channel;

    ControlPlaybackAction(String channel) {
        this.channel = channel;
    }

    @Override
    public String getAction() {
        return "ControlPlayback";
    }

    public String getChannel() {
        return channel;
    }

    public String getControl() {
        return "stop";
    }
}
