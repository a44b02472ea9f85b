package org.openhotline.asterisk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhotline.operator.Extension;

/** Reads Asterisk's channel names, such as {@code PJSIP/1001-web-0000002a}. */
public final class ChannelName {

    private static final Pattern OPERATOR = Pattern.compile("PJSIP/(\\d{2,6})(-web)?-[0-9a-f]{8}");

    private static final Pattern DEVICE = Pattern.compile("PJSIP/(\\d{2,6})");

    private ChannelName() {}

    /** The operator whose telephone this channel belongs to; empty for callers' and other channels. */
    public static Optional<Extension> operator(String channel) {
        Matcher operator = OPERATOR.matcher(channel);
        return operator.matches() ? Optional.of(new Extension(operator.group(1))) : Optional.empty();
    }

    /** The operator of a desk telephone's device name, such as {@code PJSIP/1001}; the page's telephone has one of its own. */
    static Optional<Extension> operatorOfDevice(String device) {
        Matcher operator = DEVICE.matcher(device);
        return operator.matches() ? Optional.of(new Extension(operator.group(1))) : Optional.empty();
    }
}
