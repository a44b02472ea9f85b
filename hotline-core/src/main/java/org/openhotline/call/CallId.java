package org.openhotline.call;

/**
 * Names one call for ever: the unique id of the caller's channel. Asterisk puts its {@code systemname} before every unique
 * id ({@code pbx1-1763889261.42}), so an id is unique across several PBXs. Never the linked id, which changes in mid-call.
 *
 * @param value PBX name, hyphen, unique id
 */
public record CallId(String value) {

    public CallId {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "A call id is the unique id of the caller's channel; it cannot be empty");
        }
    }

    /** Name of the PBX that carries the call; empty where the PBX has no {@code systemname}. */
    public String pbx() {
        int hyphen = value.lastIndexOf('-');
        return hyphen < 0 ? "" : value.substring(0, hyphen);
    }

    @Override
    public String toString() {
        return value;
    }
}
