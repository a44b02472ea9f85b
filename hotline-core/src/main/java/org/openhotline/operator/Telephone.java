package org.openhotline.operator;

import java.util.Arrays;
import java.util.Optional;

/** Which of an operator's two telephones; each is an endpoint of its own in the PBX. */
public enum Telephone {
    /** A SIP telephone on the desk: endpoint {@code 1001}. */
    DESK("desk", ""),
    /** The telephone in the console's page: endpoint {@code 1001-web}. */
    PAGE("page", "-web");

    private final String code;
    private final String suffix;

    Telephone(String code, String suffix) {
        this.code = code;
        this.suffix = suffix;
    }

    public static Optional<Telephone> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** Stable name in storage and interfaces. */
    public String code() {
        return code;
    }

    /** The PBX's endpoint of this operator's telephone, such as {@code 1001-web}. */
    public String endpoint(Extension operator) {
        return operator.digits() + suffix;
    }
}
