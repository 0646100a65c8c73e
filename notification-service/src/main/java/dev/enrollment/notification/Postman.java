package dev.enrollment.notification;

import java.util.function.Consumer;

/**
 * Carries one claimed notification to the mail server. Holds no transaction while it talks to it.
 */
public final class Postman {

    private final LetterWriter writer;
    private final PostOffice postOffice;

    public Postman(LetterWriter writer, PostOffice postOffice) {
        this.writer = writer;
        this.postOffice = postOffice;
    }

    /**
     * One attempt. A letter in doubt goes out again as it was, any other is written anew. {@code
     * beforeFinalDot} returns when the hand-over is committed, or throws: then the letter is not
     * taken.
     */
    public PostingResult carry(Assignment assignment, Consumer<HandOver> beforeFinalDot) {
        if (assignment.recipient().orElse(null) instanceof Recipient.Known known) {
            Letter letter =
                    assignment.kept().orElseGet(() -> writer.write(assignment.claimed(), known));
            HandOver handOver = new HandOver(assignment.claimed(), letter);
            return postOffice.post(letter, () -> beforeFinalDot.accept(handOver));
        }
        return new PostingResult.Refused(FailureCause.RECIPIENT_ERASED);
    }
}
