package org.openhotline.operator;

/** There is no operator with this extension. */
public final class UnknownOperator extends RuntimeException {

    private final Extension extension;

    public UnknownOperator(Extension extension) {
        super("There is no operator " + extension);
        this.extension = extension;
    }

    public Extension extension() {
        return extension;
    }
}
