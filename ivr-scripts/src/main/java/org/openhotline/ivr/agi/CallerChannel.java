package org.openhotline.ivr.agi;

import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.openhotline.asterisk.SafeValue;

/** What our scripts do on a caller's channel; every value is checked before it leaves. */
final class CallerChannel {

    private final AgiChannel channel;

    CallerChannel(AgiChannel channel) {
        this.channel = channel;
    }

    String name() {
        return channel.getName();
    }

    /** Whose telephone the dialplan shall ring next. */
    void offer(String endpoint) throws AgiException {
        channel.setVariable("OFFER", SafeValue.of(endpoint));
    }

    /** The extension or outside number to which the dialplan shall pass the caller on. */
    void passOn(String number) throws AgiException {
        channel.setVariable("NUMBER", SafeValue.of(number));
    }

    /** What the script has settled, in the dialplan's words. */
    void done(String word) throws AgiException {
        channel.setVariable("DONE", SafeValue.of(word));
    }

    void pong() throws AgiException {
        channel.setVariable("PONG", "1");
    }

    /** Plays an announcement of the catalogue to its end, or until somebody stops it; then the music goes on. */
    void announce(String prompt) throws AgiException {
        channel.streamFile(SafeValue.of("hotline/" + prompt));
        channel.playMusicOnHold("waiting");
    }
}
