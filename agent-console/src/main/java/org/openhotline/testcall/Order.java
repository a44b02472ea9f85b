package org.openhotline.testcall;

import java.time.Duration;
import java.util.function.IntFunction;

/** What a call shall be like, before it is placed. */
public final class Order {

    private final TestCaller caller;
    private final String line;
    private String number = "13800138000";
    private String name = "";
    private Sound says = Sound.silence(Duration.ofMillis(20));
    private boolean repeats = true;
    private boolean mute;
    private boolean deaf;
    private IntFunction<String> sdp = Sdp::offer;

    Order(TestCaller caller, String line) {
        this.caller = caller;
        this.line = line;
    }

    /**
     * Who rings.
     *
     * @param user user part of the From address as it stands in the message, so escapes such as {@code %0d} are sent as such;
     *     empty for a caller without a number
     */
    public Order from(String user) {
        number = user;
        return this;
    }

    /** The caller's name, put between quotation marks as it is: escape what SIP wants escaped. */
    public Order named(String displayName) {
        name = displayName;
        return this;
    }

    /** Says something once, from the answer on. */
    public Order saying(Sound sound) {
        says = sound;
        repeats = false;
        return this;
    }

    /** Says something over and over, from the answer on. */
    public Order sayingAgainAndAgain(Sound sound) {
        says = sound;
        repeats = true;
        return this;
    }

    /** Sends no sound at all; for many calls at once. */
    public Order mute() {
        mute = true;
        return this;
    }

    /** Lets all that comes in fall unheard; for so many calls that hearing would be most of the work. */
    public Order deaf() {
        deaf = true;
        return this;
    }

    /**
     * Offers other media than G.711.
     *
     * @param body gives the body for the caller's RTP port
     */
    public Order offering(IntFunction<String> body) {
        sdp = body;
        return this;
    }

    /** Rings up, now. */
    public PlacedCall place() {
        return caller.place(this);
    }

    String line() {
        return line;
    }

    String fromHeader() {
        String address = number.isEmpty() ? "<sip:127.0.0.1>" : "<sip:" + number + "@127.0.0.1>";
        return name.isEmpty() ? address : "\"" + name + "\" " + address;
    }

    Sound says() {
        return says;
    }

    boolean isMute() {
        return mute;
    }

    boolean isDeaf() {
        return deaf;
    }

    boolean repeats() {
        return repeats;
    }

    String sdp(int port) {
        return sdp.apply(port);
    }
}
