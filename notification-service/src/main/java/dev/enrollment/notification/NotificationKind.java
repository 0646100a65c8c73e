package dev.enrollment.notification;

/** What a notification is about. Each kind has its texts in every language. */
public enum NotificationKind {
    /** The account is open; these are the facts to keep. */
    ACCOUNT_OPENED,
    /** The application arrived and is under review. */
    APPLICATION_RECEIVED,
    /** The reviewer needs more; the codes say what. */
    INFORMATION_REQUESTED,
    /** The request is not answered yet; the codes say what is missing. */
    INFORMATION_REMINDER,
    /** Nobody answered the request in time: the application has ended. */
    APPLICATION_LAPSED,
    /** Approved: another person, whom the application names, gets the agreement. */
    APPLICATION_APPROVED,
    /** Approved: here is the agreement. */
    APPLICATION_APPROVED_WITH_LINK,
    /** A person said no; the codes say why and what would help. */
    APPLICATION_REJECTED,
    /** The application was taken back, confirmed. */
    APPLICATION_WITHDRAWN,
    /** The appeal arrived; another reviewer looks at the application. */
    APPEAL_RECEIVED,
    /** Another person is to sign: here is the agreement. */
    AGREEMENT_REASSIGNED,
    /** There is more time to sign. */
    AGREEMENT_EXTENDED,
    /** The signature is still owed. */
    AGREEMENT_REMINDER,
    /** Signed; the account is being set up. */
    AGREEMENT_SIGNED,
    /** The signatory declined, confirmed. */
    AGREEMENT_DECLINED,
    /** Nobody signed in time. */
    AGREEMENT_EXPIRED,
    /** Setting up takes longer than announced. */
    PROVISIONING_DELAYED,
    /** The partner account is there: sign in again. */
    ACCOUNT_READY;

    /** Whether it goes to the person who signs, where that is not the administrator. */
    boolean isForSignatory() {
        return switch (this) {
            case AGREEMENT_REASSIGNED,
                    AGREEMENT_EXTENDED,
                    AGREEMENT_REMINDER,
                    AGREEMENT_SIGNED,
                    AGREEMENT_DECLINED ->
                    true;
            case ACCOUNT_OPENED,
                    APPLICATION_RECEIVED,
                    INFORMATION_REQUESTED,
                    INFORMATION_REMINDER,
                    APPLICATION_LAPSED,
                    APPLICATION_APPROVED,
                    APPLICATION_APPROVED_WITH_LINK,
                    APPLICATION_REJECTED,
                    APPLICATION_WITHDRAWN,
                    APPEAL_RECEIVED,
                    AGREEMENT_EXPIRED,
                    PROVISIONING_DELAYED,
                    ACCOUNT_READY ->
                    false;
        };
    }
}
