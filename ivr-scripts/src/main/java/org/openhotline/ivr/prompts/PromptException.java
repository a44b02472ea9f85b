package org.openhotline.ivr.prompts;

/** Prompts cannot be read or rendered; the message is one sentence that tells an administrator what to do. */
public final class PromptException extends RuntimeException {
    PromptException(String message) {
        super(message);
    }

    PromptException(String message, Throwable cause) {
        super(message, cause);
    }
}
