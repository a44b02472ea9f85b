package org.openhotline.asterisk;

import java.io.IOException;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.QueueAddAction;
import org.asteriskjava.manager.action.QueuePauseAction;
import org.asteriskjava.manager.action.QueueRemoveAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;
import org.openhotline.operator.Extension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one gate to Asterisk: every AMI action of ours is made here, of values that {@link SafeValue} has checked, and sent as
 * the user {@code control}. Each method waits for the answer, so none may be called on the router's thread.
 */
public final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    /** The PBX's own queue, which serves callers while we cannot. */
    static final String FALLBACK_QUEUE = "hotline-fallback";

    private static final long ANSWER_WITHIN_MS = 1500;

    private volatile @Nullable ManagerConnection control;

    /** What became of an action. */
    public sealed interface Answer {

        /** The PBX did it. */
        record Done() implements Answer {}

        /** The PBX refused, and why. */
        record Refused(String why) implements Answer {}

        /** No answer: the link is lost or slow. */
        record NoAnswer() implements Answer {}
    }

    void open(ManagerConnection connection) {
        control = connection;
    }

    void shut() {
        control = null;
    }

    /** Ends the announcement that plays on a channel, so that an offer need not wait for it; refused when none plays. */
    public Answer stopPlayback(String channel) {
        return send(new ControlPlaybackAction(SafeValue.of(channel)));
    }

    /** Sends a caller who stands in the fallback queue back into the dialplan's waiting. */
    Answer takeBack(String channel) {
        return send(new RedirectAction(SafeValue.of(channel), "hotline", "moved", 1));
    }

    Answer addToFallback(Extension operator) {
        var add = new QueueAddAction(FALLBACK_QUEUE, device(operator));
        add.setMemberName(operator.digits());
        add.setStateInterface(device(operator));
        return send(add);
    }

    Answer removeFromFallback(Extension operator) {
        return send(new QueueRemoveAction(FALLBACK_QUEUE, device(operator)));
    }

    Answer pauseInFallback(Extension operator, boolean paused) {
        return send(new QueuePauseAction(device(operator), FALLBACK_QUEUE, paused));
    }

    private static String device(Extension operator) {
        return SafeValue.of("PJSIP/" + operator.digits());
    }

    Answer send(ManagerAction action) {
        ManagerConnection connection = control;
        if (connection == null) {
            return new Answer.NoAnswer();
        }
        try {
            return read(action, connection.sendAction(action, ANSWER_WITHIN_MS));
        } catch (IOException | TimeoutException | IllegalStateException lost) {
            LOG.warn("{} was not answered by the PBX: {}", action.getAction(), lost.getMessage());
            return new Answer.NoAnswer();
        }
    }

    private static Answer read(ManagerAction action, ManagerResponse response) {
        if (response instanceof ManagerError) {
            LOG.debug("The PBX refused {}: {}", action.getAction(), response.getMessage());
            return new Answer.Refused(String.valueOf(response.getMessage()));
        }
        return new Answer.Done();
    }
}
