package org.openhotline.asterisk;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asteriskjava.manager.EventTimeoutException;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.QueueAddAction;
import org.asteriskjava.manager.action.QueuePauseAction;
import org.asteriskjava.manager.action.QueueRemoveAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one gate to Asterisk: every AMI action of ours is made here, of values that {@link SafeValue} has checked, and sent as
 * the user {@code control}; only to place a call we come as {@code originate}. Each method waits for the answer, so none may be called on the router's thread.
 */
public final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    /** The PBX's own queue, which serves callers while we cannot. */
    static final String FALLBACK_QUEUE = "hotline-fallback";

    private static final long ANSWER_WITHIN_MS = 1500;
    private static final long RING_FOR_MS = 20_000;

    private volatile @Nullable ManagerConnection control;
    private volatile @Nullable Placing placing;

    /** Opens a connection that may place calls. */
    @FunctionalInterface
    interface Placing {
        ManagerConnection open() throws IOException;
    }

    /** What became of an action. */
    public sealed interface Answer {

        /** The PBX did it. */
        record Done() implements Answer {}

        /** The PBX refused, and why. */
        record Refused(String why) implements Answer {}

        /** No answer: the link is lost or slow. */
        record NoAnswer() implements Answer {}
    }

    void open(ManagerConnection connection, Placing door) {
        control = connection;
        placing = door;
    }

    void shut() {
        control = null;
        placing = null;
    }

    /**
     * Rings a telephone of the house; who picks up is in the dialplan. Returns when the PBX has taken the order, not when it rings.
     *
     * @param device such as {@code PJSIP/1901-web}
     * @param shown what the telephone shows as the number that rings
     * @param uniqueId that the new channel shall have
     */
    Answer ring(String device, String shown, String context, String uniqueId, Map<String, String> variables) {
        var originate = new OriginateAction();
        originate.setChannel(SafeValue.of(device));
        originate.setCallerId("<" + SafeValue.of(shown) + ">");
        originate.setContext(SafeValue.of(context));
        originate.setExten("s");
        originate.setPriority(1);
        originate.setTimeout(RING_FOR_MS);
        originate.setAsync(true);
        originate.setChannelId(SafeValue.of(uniqueId));
        variables.forEach((name, value) -> originate.setVariable(SafeValue.of(name), SafeValue.of(value)));
        return place(originate);
    }

    private Answer place(OriginateAction originate) {
        Placing door = placing;
        if (door == null) {
            return new Answer.NoAnswer();
        }
        ManagerConnection connection = null;
        try {
            connection = door.open();
            return read(originate, connection.sendAction(originate, ANSWER_WITHIN_MS));
        } catch (IOException | TimeoutException | IllegalStateException lost) {
            LOG.warn("The PBX did not take an order to ring: {}", lost.getMessage());
            return new Answer.NoAnswer();
        } finally {
            if (connection != null) {
                AmiSession.goodbye(connection);
            }
        }
    }

    /** Ends the announcement that plays on a channel, so that an offer need not wait for it; refused when none plays. */
    public Answer stopPlayback(String channel) {
        return send(new ControlPlaybackAction(SafeValue.of(channel)));
    }

    /** Sends a caller who stands in the fallback queue back into the dialplan's waiting. */
    Answer takeBack(String channel) {
        return send(new RedirectAction(SafeValue.of(channel), "hotline", "moved", 1));
    }

    /** All channels of the PBX; empty when it does not answer. */
    Optional<List<CoreShowChannelEvent>> channels() {
        ManagerConnection connection = control;
        if (connection == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    connection
                            .sendEventGeneratingAction(new CoreShowChannelsAction(), ANSWER_WITHIN_MS)
                            .getEvents()
                            .stream()
                            .filter(CoreShowChannelEvent.class::isInstance)
                            .map(CoreShowChannelEvent.class::cast)
                            .toList());
        } catch (IOException | EventTimeoutException | IllegalStateException lost) {
            LOG.warn("The PBX did not list its channels: {}", lost.getMessage());
            return Optional.empty();
        }
    }

    /** Sends a channel to an extension of the dialplan. */
    Answer redirect(String channel, String context, String extension) {
        return send(new RedirectAction(SafeValue.of(channel), SafeValue.of(context), SafeValue.of(extension), 1));
    }

    /** Sends two channels that talk with each other to extensions of the desk, both at once, so that neither is ended. */
    Answer redirectBoth(String channel, String extension, String otherChannel, String otherExtension) {
        return send(new RedirectAction(
                SafeValue.of(channel),
                SafeValue.of(otherChannel),
                CallLegs.DESK,
                SafeValue.of(extension),
                1,
                CallLegs.DESK,
                SafeValue.of(otherExtension),
                1));
    }

    Answer set(String channel, String variable, String value) {
        return send(new SetVarAction(SafeValue.of(channel), SafeValue.of(variable), SafeValue.of(value)));
    }

    Answer hangUp(String channel, int cause) {
        return send(new HangupAction(SafeValue.of(channel), cause));
    }

    /** A global variable of the dialplan; empty when it is not set, or the PBX does not answer. */
    public String global(String variable) {
        ManagerConnection connection = control;
        if (connection == null) {
            return "";
        }
        try {
            ManagerResponse response =
                    connection.sendAction(new GetVarAction(SafeValue.of(variable)), ANSWER_WITHIN_MS);
            String value = response.getAttribute("Value");
            return value == null ? "" : value;
        } catch (IOException | TimeoutException | IllegalStateException lost) {
            LOG.warn("The PBX did not tell {}: {}", variable, lost.getMessage());
            return "";
        }
    }

    /** Sets a global variable of the dialplan. */
    Answer setGlobal(String variable, String value) {
        return send(new SetVarAction(SafeValue.of(variable), SafeValue.of(value)));
    }

    /** @param device such as {@code PJSIP/1001-web} */
    Answer addToFallback(String device) {
        var add = new QueueAddAction(FALLBACK_QUEUE, SafeValue.of(device));
        add.setMemberName(device.substring(device.indexOf('/') + 1));
        add.setStateInterface(device);
        return send(add);
    }

    Answer removeFromFallback(String device) {
        return send(new QueueRemoveAction(FALLBACK_QUEUE, SafeValue.of(device)));
    }

    Answer pauseInFallback(String device, boolean paused) {
        return send(new QueuePauseAction(SafeValue.of(device), FALLBACK_QUEUE, paused));
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
