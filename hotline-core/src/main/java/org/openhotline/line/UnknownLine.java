package org.openhotline.line;

/** There is no line with this number. */
public final class UnknownLine extends RuntimeException {

    private final LineNumber number;

    public UnknownLine(LineNumber number) {
        super("There is no line " + number);
        this.number = number;
    }

    public LineNumber number() {
        return number;
    }
}
