package dev.enrollment.agreement.sealing;

import dev.enrollment.agreement.Agreement;
import dev.enrollment.agreement.AgreementStatus;
import dev.enrollment.agreement.AgreementText;
import dev.enrollment.agreement.Deadlines;
import dev.enrollment.agreement.EnrollmentId;
import dev.enrollment.agreement.Reminders;
import dev.enrollment.agreement.Seal;
import dev.enrollment.agreement.SealingOutcome;
import dev.enrollment.agreement.Step;
import dev.enrollment.agreement.SubjectId;
import dev.enrollment.agreement.pack.CaseEvent;
import dev.enrollment.agreement.pack.CaseFile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A signed and sealed case, with everything that a pack holds. */
final class SampleCase {

    private static final Instant BEGIN = Instant.parse("2026-11-28T20:00:00Z");

    private SampleCase() {}

    static CaseFile of(SealingOutcome.Sealed sealed) {
        var order = sealed.order();
        var released =
                AgreementText.of(
                        "reseller-agreement", "2026-12", "en", SealedSample.releasedText("en"));
        var signed =
                new Agreement(
                        order.agreement(),
                        order.enrollment(),
                        released.edition(),
                        new Deadlines(
                                BEGIN,
                                BEGIN.plusSeconds(60),
                                BEGIN.plusSeconds(120),
                                Reminders.parse("")),
                        AgreementStatus.SIGNED,
                        1,
                        null,
                        BEGIN.plusSeconds(30),
                        null);
        var seal =
                new Seal(
                        order.content().hash(),
                        1,
                        null,
                        BEGIN.plusSeconds(31),
                        sealed.level(),
                        sealed.hash());
        var step =
                Step.exported(
                        order.enrollment(),
                        new SubjectId("oskar"),
                        "an audit",
                        "0".repeat(64),
                        BEGIN);
        return new CaseFile(
                signed,
                released,
                seal,
                sealed.pdf(),
                List.of(step),
                events(order.enrollment()),
                BEGIN.plusSeconds(3600));
    }

    private static List<CaseEvent> events(EnrollmentId enrollment) {
        return List.of(
                event(enrollment, "accounts", 1, "AccountCreated", "{\"market\":\"DE\"}"),
                event(
                        enrollment,
                        "accounts",
                        2,
                        "ApplicationSubmitted",
                        "{\"declarationVersion\":\"2026-01\",\"declaredAt\":\"2026-11-28T20:00:00Z\"}"),
                event(enrollment, "reviews", 1, "ApplicationApproved", "{\"decidedBy\":\"rita\"}"),
                letter(enrollment, 1, "NotificationSent", "\"language\":\"en\""),
                letter(enrollment, 2, "NotificationFailed", "\"cause\":\"UNCONFIRMED\""),
                letter(enrollment, 3, "NotificationFailed", "\"cause\":\"MAILBOX_UNKNOWN\""),
                letter(enrollment, 4, "NotificationSent", "\"language\":\"en\""));
    }

    /** Of two letters: the first three events tell of one, the last of another. */
    private static CaseEvent letter(
            EnrollmentId enrollment, long sequence, String type, String more) {
        return event(
                enrollment,
                "notifications",
                sequence,
                type,
                "{\"notificationId\":\"letter %d\",\"kind\":\"AGREEMENT_SIGNED\",%s}"
                        .formatted((sequence + 2) / 3, more));
    }

    private static CaseEvent event(
            EnrollmentId enrollment, String topic, long sequence, String type, String data) {
        return new CaseEvent(
                enrollment,
                "enrollment." + topic,
                sequence,
                UUID.randomUUID(),
                type,
                BEGIN.plusSeconds(sequence),
                data);
    }
}
