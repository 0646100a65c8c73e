package dev.enrollment.notification.mail;

import dev.enrollment.notification.NotificationKind;

/** The colour of a letter: what its reader should feel at first sight. */
enum Tone {
    GOOD("#1a8f5a"),
    ACTION("#c77700"),
    PLAIN("#2357d6");

    private final String accent;

    Tone(String accent) {
        this.accent = accent;
    }

    /** The colour in CSS; seen on light and on dark ground. */
    public String accent() {
        return accent;
    }

    static Tone of(NotificationKind kind) {
        return switch (kind) {
            case ACCOUNT_OPENED,
                    APPLICATION_APPROVED,
                    APPLICATION_APPROVED_WITH_LINK,
                    AGREEMENT_SIGNED,
                    ACCOUNT_READY ->
                    GOOD;
            case INFORMATION_REQUESTED,
                    INFORMATION_REMINDER,
                    AGREEMENT_REASSIGNED,
                    AGREEMENT_EXTENDED,
                    AGREEMENT_REMINDER,
                    PROVISIONING_DELAYED ->
                    ACTION;
            case APPLICATION_RECEIVED,
                    APPLICATION_REJECTED,
                    APPLICATION_WITHDRAWN,
                    APPLICATION_LAPSED,
                    APPEAL_RECEIVED,
                    AGREEMENT_DECLINED,
                    AGREEMENT_EXPIRED ->
                    PLAIN;
        };
    }
}
