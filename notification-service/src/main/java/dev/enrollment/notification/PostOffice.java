package dev.enrollment.notification;

/** The way to a mail server. */
public interface PostOffice {

    /**
     * Tries once to hand the letter over. {@code beforeFinalDot} runs when the mail server has
     * agreed to take the letter and has all of it but its end; only after it has run can the letter
     * have been taken. What it throws is thrown on, and the letter is then certainly not taken.
     */
    PostingResult post(Letter letter, Runnable beforeFinalDot);

    /** Ends connections that have waited for a letter for too long. */
    default void closeIdle() {}
}
