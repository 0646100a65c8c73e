package dev.enrollment.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StaffDeskTest {

    private static final SubjectId RITA = new SubjectId("rita");
    private static final Signatory BERND =
            new Signatory("Bernd Bauer", new EmailAddress("bernd@firma.example"));

    private final Office office = Office.offering();

    @Test
    void aNewLinkReplacesTheOlderOnes() {
        var renewed = office.staff.renewLink(office.enrollment, RITA).orElseThrow();
        assertThat(renewed.linkVersion()).isEqualTo(2);
        assertThat(office.lastEvent()).isEqualTo(new AgreementEvent.LinkRenewed(renewed));
        assertThat(office.room.open(office.token(1), Office.signatory())).isEmpty();
        assertThat(office.room.open(office.token(2), Office.signatory())).isPresent();
    }

    @Test
    void aNewLinkDoesNotReplaceTheReminder() {
        office.staff.renewLink(office.enrollment, RITA);
        office.clock.pass(Office.REMINDER_AFTER);
        office.desk.meetDeadlines(10);
        assertThat(office.lastEvent()).isInstanceOf(AgreementEvent.Reminded.class);
        assertThat(office.agreement().linkVersion()).isEqualTo(2);
    }

    @Test
    void givesNoNewLinkToWhatCannotBeAnsweredAnyMore() {
        office.clock.pass(Office.EXPIRES_AFTER);
        assertThatExceptionOfType(IllegalAgreementTransition.class)
                .isThrownBy(() -> office.staff.renewLink(office.enrollment, RITA))
                .satisfies(
                        refusal -> assertThat(refusal.status()).isEqualTo(AgreementStatus.EXPIRED));
        assertThat(office.staff.renewLink(new EnrollmentId(UUID.randomUUID()), RITA)).isEmpty();
    }

    @Test
    void moreTimeComesWithAReminderOfItsOwn() {
        office.clock.pass(Office.REMINDER_AFTER);
        office.desk.meetDeadlines(10);
        Instant until = office.clock.now().plus(Duration.ofDays(60));

        var extended =
                office.staff.extend(office.enrollment, until, RITA, "holidays").orElseThrow();
        assertThat(office.lastEvent()).isEqualTo(new AgreementEvent.Extended(extended));
        assertThat(extended.deadlines().expiresAt()).isEqualTo(until);
        assertThat(extended.nextDeadline())
                .as("a second one after the offer, then one before the new end")
                .contains(office.clock.now().plus(Duration.ofDays(7)));
        assertThat(office.room.open(office.token(1), Office.signatory())).isPresent();
        assertThat(office.evidence.steps)
                .containsExactly(
                        new Step(
                                office.enrollment,
                                Step.Kind.EXTENDED,
                                RITA,
                                "holidays",
                                null,
                                office.clock.now()));

        office.staff.extend(office.enrollment, until, RITA, "again");
        assertThat(office.evidence.steps).hasSize(1);
    }

    @Test
    void aDeadlineMovesLaterOnlyAndNotTooFar() {
        Instant before = office.agreement().deadlines().expiresAt();
        Instant tooFar = office.clock.now().plus(Duration.ofDays(91));
        for (Instant until : new Instant[] {before.minusSeconds(1), tooFar}) {
            assertThatExceptionOfType(IllegalDeadline.class)
                    .isThrownBy(() -> office.staff.extend(office.enrollment, until, RITA, "why"));
        }
        assertThat(office.agreement().deadlines().expiresAt()).isEqualTo(before);
        assertThat(office.events).hasSize(1);
    }

    @Test
    void staffHaveAnotherPersonSign() {
        var agreement =
                office.staff
                        .reassign(office.enrollment, BERND, RITA, "left the company")
                        .orElseThrow();
        assertThat(office.lastEvent()).isEqualTo(new AgreementEvent.Reassigned(agreement));
        assertThat(office.room.agreementsOf(Office.signatory())).isEmpty();
        assertThat(office.room.passedOn(Office.signatory())).isEmpty();
        assertThat(office.room.open(office.token(1), Office.signatory())).isEmpty();
        assertThat(office.room.open(office.token(2), Office.signatory())).isEmpty();
        assertThat(office.room.open(office.token(2), Office.visitor("Bernd@firma.example")))
                .isPresent();
        assertThat(office.evidence.steps)
                .extracting(Step::kind, Step::by, Step::reason, Step::named)
                .containsExactly(tuple(Step.Kind.REASSIGNED, RITA, "left the company", BERND));
    }

    @Test
    void nothingIsGivenToWhatIsAnswered() {
        office.accept(office.token(), Office.signatory());
        assertThatExceptionOfType(IllegalAgreementTransition.class)
                .isThrownBy(() -> office.staff.reassign(office.enrollment, BERND, RITA, "why"));
        assertThatExceptionOfType(IllegalAgreementTransition.class)
                .isThrownBy(
                        () ->
                                office.staff.extend(
                                        office.enrollment,
                                        office.clock.now().plus(Duration.ofDays(60)),
                                        RITA,
                                        "why"));
        assertThat(office.evidence.steps).isEmpty();
    }
}
