package org.openhotline.testcall;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One SIP message as SIPp logged it.
 *
 * @param at SIPp's own time of sending or receiving, exact to microseconds
 * @param sent true when our telephone sent it
 */
public record SipMessage(Instant at, boolean sent, String text) {

    private static final String ANSWER = "SIP/2.0 ";

    /** The request's method, empty for an answer. */
    public String method() {
        return text.startsWith(ANSWER) ? "" : text.substring(0, Math.max(0, text.indexOf(' ')));
    }

    /** The answer's status, such as 200; 0 for a request. */
    public int status() {
        return text.startsWith(ANSWER) ? Integer.parseInt(text.substring(ANSWER.length(), ANSWER.length() + 3)) : 0;
    }

    public String firstLine() {
        return text.lines().findFirst().orElse("");
    }

    public Optional<String> header(String name) {
        Matcher line = Pattern.compile("(?im)^" + Pattern.quote(name) + "[ \\t]*:[ \\t]*(.*?)\\r?$")
                .matcher(text);
        return line.find() ? Optional.of(line.group(1)) : Optional.empty();
    }

    public String callId() {
        return header("Call-ID").orElse("");
    }

    /** Whether this belongs to the given kind of transaction: an answer to it, or the request itself. */
    boolean concerns(String method) {
        return header("CSeq").map(value -> value.endsWith(" " + method)).orElse(false);
    }

    boolean isRequest(String method) {
        return method().equals(method);
    }

    /** An answer to a request of the given method whose status lies in the given hundred, such as 2 for 200 to 299. */
    boolean isAnswer(String method, int hundred) {
        return status() / 100 == hundred && concerns(method);
    }
}
