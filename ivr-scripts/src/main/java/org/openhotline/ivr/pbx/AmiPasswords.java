package org.openhotline.ivr.pbx;

/** Passwords of the three manager users, each of which may do only its own work. */
public record AmiPasswords(String events, String control, String originate) {
    public AmiPasswords {
        Values.secret(events);
        Values.secret(control);
        Values.secret(originate);
    }
}
