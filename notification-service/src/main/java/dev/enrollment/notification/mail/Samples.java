package dev.enrollment.notification.mail;

import dev.enrollment.notification.EnrollmentId;
import dev.enrollment.notification.EventId;
import dev.enrollment.notification.NotificationKind;
import dev.enrollment.notification.Occasion;
import dev.enrollment.notification.Offer;
import dev.enrollment.notification.Recipient;
import dev.enrollment.notification.Remarks;
import dev.enrollment.notification.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A made-up company for previews. */
final class Samples {

    private static final EnrollmentId ENROLLMENT =
            new EnrollmentId(UUID.fromString("019ab000-0000-7000-8000-000000000001"));

    private static final Instant AT = Instant.parse("2026-11-22T10:15:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-12-22T10:15:00Z");

    private static final Remarks REMARKS =
            new Remarks(
                    1,
                    null,
                    Map.of(
                            "COMPANY_REGISTER_EXTRACT",
                            "The extract you sent is from 2024. Please send a new one."));

    static final Recipient.Known RECIPIENT =
            new Recipient.Known(
                    ENROLLMENT,
                    1,
                    "en",
                    new Recipient.Company(
                            "Björk & Lindgren Cloud AB",
                            "SE",
                            new Recipient.Company.Facts(
                                    "556677-8899", "Ankargatan 7, 211 13 Malmö", "+4640123456")),
                    new Recipient.Contact("Åsa", "Lindgren", "asa@bjork-lindgren.example"),
                    REMARKS,
                    null);

    private Samples() {}

    static Occasion occasion(NotificationKind kind) {
        return new Occasion(ENROLLMENT, kind, new EventId(new UUID(0, 1)), AT, facts(kind));
    }

    private static Occasion.Facts facts(NotificationKind kind) {
        return switch (kind) {
            case APPLICATION_REJECTED ->
                    Occasion.Facts.of(
                            List.of("CREDIT_RISK", "UNVERIFIABLE_COMPANY"),
                            new Reply(DEADLINE, REMARKS.revision()));
            case INFORMATION_REQUESTED, INFORMATION_REMINDER ->
                    Occasion.Facts.of(
                            List.of("COMPANY_REGISTER_EXTRACT", "office.postalCode"),
                            new Reply(DEADLINE, REMARKS.revision()));
            case APPLICATION_APPROVED_WITH_LINK,
                    AGREEMENT_REASSIGNED,
                    AGREEMENT_EXTENDED,
                    AGREEMENT_REMINDER ->
                    Occasion.Facts.of(new Offer(new UUID(0, 1), 1, DEADLINE));
            case ACCOUNT_OPENED,
                    APPLICATION_RECEIVED,
                    APPLICATION_APPROVED,
                    APPLICATION_WITHDRAWN,
                    APPLICATION_LAPSED,
                    APPEAL_RECEIVED,
                    AGREEMENT_SIGNED,
                    AGREEMENT_DECLINED,
                    AGREEMENT_EXPIRED,
                    PROVISIONING_DELAYED,
                    ACCOUNT_READY ->
                    Occasion.Facts.NONE;
        };
    }
}
