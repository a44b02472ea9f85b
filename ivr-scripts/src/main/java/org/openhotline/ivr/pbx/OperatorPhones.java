package org.openhotline.ivr.pbx;

/**
 * An operator's two telephones: endpoint {@code 1001} for a SIP telephone and {@code 1001-web} for the page.
 *
 * @param extension two to eight digits
 */
public record OperatorPhones(String extension, String phonePassword, String pagePassword) {
    public OperatorPhones {
        Values.number(extension);
        Values.secret(phonePassword);
        Values.secret(pagePassword);
    }
}
