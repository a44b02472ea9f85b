package org.openhotline.launch;

/** The command cannot go on; the message is one sentence that says what is wrong and what to do. */
final class Refusal extends RuntimeException {
    Refusal(String sentence) {
        super(sentence);
    }

    Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
