package org.openhotline.asterisk;

/** A user of the manager interface; its rights are in {@code manager.conf}. */
public record AmiAccount(String name, String password) {

    @Override
    public String toString() {
        return name;
    }
}
