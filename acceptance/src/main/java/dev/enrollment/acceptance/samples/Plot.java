package dev.enrollment.acceptance.samples;

import static dev.enrollment.acceptance.mail.MailKind.*;

import dev.enrollment.acceptance.mail.MailKind;
import java.util.EnumSet;
import java.util.Set;

/** How the story of one record goes, and what must have come of it in the end. */
public enum Plot {
    /** Approved, signed, provisioned. */
    ACTIVE("ACTIVE"),
    /** A reviewer says no, with reasons. */
    REJECTED("REJECTED"),
    /** A reviewer asks, the partner system amends, then as {@link #ACTIVE}. */
    INFORMATION("ACTIVE"),
    /** The signatory declines. */
    DECLINED("LAPSED"),
    /** The signatory signs only after the reminder. */
    LATE("ACTIVE"),
    /** The back end takes so long that the delay is announced. */
    SLOW("ACTIVE"),
    /** The record breaks rules or cannot be read: answered, and nothing else happens. */
    REFUSED(""),
    /** A record that was sent before: answered, and nothing else happens. */
    REPEATED("");

    private final String finalStatus;

    Plot(String finalStatus) {
        this.finalStatus = finalStatus;
    }

    /** The account's status in the end; empty where no account comes of the record. */
    public String finalStatus() {
        return finalStatus;
    }

    /** The mails the company's administrator gets for certain, each once. */
    public Set<MailKind> mails() {
        return switch (this) {
            case ACTIVE -> signed();
            case REJECTED -> EnumSet.of(APPLICATION_RECEIVED, APPLICATION_REJECTED);
            case INFORMATION -> signedWith(INFORMATION_REQUESTED);
            case DECLINED ->
                    EnumSet.of(
                            APPLICATION_RECEIVED,
                            APPLICATION_APPROVED_WITH_LINK,
                            AGREEMENT_DECLINED);
            case LATE -> signedWith(AGREEMENT_REMINDER);
            case SLOW -> signedWith(PROVISIONING_DELAYED);
            case REFUSED, REPEATED -> EnumSet.noneOf(MailKind.class);
        };
    }

    /** Whether an enrollment of its own comes of the record. */
    public boolean enrolls() {
        return !finalStatus.isEmpty();
    }

    /** Whether somebody will sign in and look at an agreement. */
    public boolean offers() {
        return mails().contains(APPLICATION_APPROVED_WITH_LINK);
    }

    private static Set<MailKind> signed() {
        return EnumSet.of(
                APPLICATION_RECEIVED,
                APPLICATION_APPROVED_WITH_LINK,
                AGREEMENT_SIGNED,
                ACCOUNT_READY);
    }

    private static Set<MailKind> signedWith(MailKind more) {
        Set<MailKind> kinds = signed();
        kinds.add(more);
        return kinds;
    }
}
