package dev.enrollment.notification.mail;

import dev.enrollment.notification.NotificationKind;

/** The colour of a letter: what its reader should feel at first sight. */
enum Tone {
    GOOD,
    ACTION,
    PLAIN;

    static Tone of(NotificationKind kind) {
        return switch (kind) {
            case APPLICATION_APPROVED_WITH_LINK, AGREEMENT_SIGNED, ACCOUNT_READY -> GOOD;
            case INFORMATION_REQUESTED, AGREEMENT_REMINDER, PROVISIONING_DELAYED -> ACTION;
            case APPLICATION_RECEIVED,
                    APPLICATION_REJECTED,
                    APPLICATION_WITHDRAWN,
                    AGREEMENT_DECLINED,
                    AGREEMENT_EXPIRED ->
                    PLAIN;
        };
    }

    /** Name of the style in the HTML layout. */
    String style() {
        return switch (this) {
            case GOOD -> "good";
            case ACTION -> "action";
            case PLAIN -> "plain";
        };
    }
}
