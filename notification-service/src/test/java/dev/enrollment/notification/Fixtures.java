package dev.enrollment.notification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What tests of the domain begin with. */
final class Fixtures {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final EnrollmentId ENROLLMENT = new EnrollmentId(new UUID(1, 1));
    static final Wording WORDING = new Wording("en", "v1");

    static final DeliveryPolicy POLICY =
            new DeliveryPolicy(
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(15),
                    Duration.ofDays(5));

    static final Recipient.Known RECIPIENT =
            new Recipient.Known(
                    ENROLLMENT,
                    1,
                    "en",
                    new Recipient.Company("Example Ltd", "IE"),
                    new Recipient.Contact("Nora", "Byrne", "nora@example.ie"));

    private Fixtures() {}

    static Occasion occasion(long cause) {
        return new Occasion(
                ENROLLMENT,
                NotificationKind.APPLICATION_RECEIVED,
                new EventId(new UUID(2, cause)),
                NOW,
                Occasion.Facts.NONE);
    }

    static Notification due() {
        return Notification.due(occasion(1), NOW);
    }

    static Notification sending() {
        return due().claim("here", NOW);
    }

    static Notification handedOver() {
        return sending().handOver(WORDING, NOW);
    }

    static Letter letter(String text) {
        return new Letter(WORDING, text.getBytes(StandardCharsets.UTF_8));
    }
}
