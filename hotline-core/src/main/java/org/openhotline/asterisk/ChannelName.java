package org.openhotline.asterisk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhotline.operator.Extension;
import org.openhotline.operator.Telephone;

/** Reads Asterisk's channel names, such as {@code PJSIP/1001-web-0000002a}. */
public final class ChannelName {

    private static final Pattern OPERATOR = Pattern.compile("PJSIP/(\\d{2,6})(-web)?-[0-9a-f]{8}");

    private static final Pattern DEVICE = Pattern.compile("PJSIP/(\\d{2,6})(-web)?");

    private static final Pattern OUTSIDE = Pattern.compile("PJSIP/trunk-[0-9a-f]{8}");

    /** An operator's telephone as the PBX names it. */
    record Device(Extension operator, Telephone telephone) {

        static Device of(Matcher name) {
            return new Device(new Extension(name.group(1)), name.group(2) == null ? Telephone.DESK : Telephone.PAGE);
        }
    }

    private ChannelName() {}

    /** The operator whose telephone this channel belongs to; empty for callers' and other channels. */
    public static Optional<Extension> operator(String channel) {
        Matcher operator = OPERATOR.matcher(channel);
        return operator.matches() ? Optional.of(new Extension(operator.group(1))) : Optional.empty();
    }

    /** Whether this is a channel of the trunk: a caller who came in over it, or somebody outside who was rung. */
    public static boolean trunk(String channel) {
        return OUTSIDE.matcher(channel).matches();
    }

    /** The operator's telephone of a device name, such as {@code PJSIP/1001} or {@code PJSIP/1001-web}. */
    static Optional<Device> device(String device) {
        Matcher name = DEVICE.matcher(device);
        return name.matches() ? Optional.of(Device.of(name)) : Optional.empty();
    }
}
