package dev.enrollment.notification;

/**
 * A notification written out as a complete message: headers, text and HTML. Personal data; kept
 * only while the mail server's answer is outstanding, so that a repetition is the same byte for
 * byte.
 */
public final class Letter {

    private final Wording wording;
    private final byte[] message;

    /** Takes a message in the form of RFC 5322, CRLF line ends. */
    public Letter(Wording wording, byte[] message) {
        this.wording = wording;
        this.message = message.clone();
    }

    public Wording wording() {
        return wording;
    }

    public byte[] message() {
        return message.clone();
    }
}
