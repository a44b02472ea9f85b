package org.openhotline.call;

/**
 * What the network says of the person who rings. Both are shown as they came and are never evaluated.
 *
 * @param number the caller's number, empty when withheld
 * @param name the caller's name, empty when none came
 */
public record Caller(String number, String name) {

    public static final Caller WITHHELD = new Caller("", "");
}
