package dev.enrollment.notification;

import java.util.Optional;

/**
 * Carries one claimed notification to the mail server. Holds no transaction while it talks to it.
 */
public final class Postman {

    private final Recipients recipients;
    private final Letters letters;
    private final LetterWriter writer;
    private final PostOffice postOffice;
    private final Mailroom mailroom;

    public Postman(
            Recipients recipients,
            Letters letters,
            LetterWriter writer,
            PostOffice postOffice,
            Mailroom mailroom) {
        this.recipients = recipients;
        this.letters = letters;
        this.writer = writer;
        this.postOffice = postOffice;
        this.mailroom = mailroom;
    }

    /** One attempt. A letter in doubt goes out again as it was, any other is written anew. */
    public PostingResult carry(Notification claimed) {
        Optional<Recipient> recipient = recipients.read(claimed.occasion().enrollment());
        if (recipient.orElse(null) instanceof Recipient.Known known) {
            Letter letter =
                    letters.find(claimed.id()).orElseGet(() -> writer.write(claimed, known));
            return postOffice.post(letter, () -> mailroom.handOver(claimed, letter));
        }
        return new PostingResult.Refused(FailureCause.RECIPIENT_ERASED);
    }
}
