package dev.enrollment.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgreementDeskTest {

    private final Office office = Office.offering();

    @Test
    void offersTheCurrentTextInTheCompanysLanguage() {
        Agreement agreement = office.agreement();
        assertThat(agreement.status()).isEqualTo(AgreementStatus.OFFERED);
        assertThat(agreement.linkVersion()).isEqualTo(1);
        assertThat(agreement.edition())
                .isEqualTo(
                        new FixedTexts()
                                .offered("reseller-agreement", "DE", "de", LocalDate.EPOCH)
                                .edition());
        assertThat(agreement.deadlines().expiresAt())
                .isEqualTo(office.clock.now().plus(Office.EXPIRES_AFTER));
        assertThat(office.events).containsExactly(new AgreementEvent.Offered(agreement, 1));
        assertThat(agreement.nextDeadline())
                .contains(office.clock.now().plus(Office.REMINDER_AFTER));
    }

    @Test
    void offersOnlyOnce() {
        Agreement first = office.agreement();
        office.desk.offer(office.enrollment);
        assertThat(office.agreement()).isEqualTo(first);
        assertThat(office.events).hasSize(1);
    }

    @Test
    void cannotOfferBeforeTheProfileIsThere() {
        Office empty = new Office();
        assertThatExceptionOfType(ProfileMissing.class)
                .isThrownBy(() -> empty.desk.offer(empty.enrollment))
                .withMessageContaining(empty.enrollment.toString());
        assertThat(empty.events).isEmpty();
    }

    @Test
    void offersNothingToACompanyThatLeftBefore() {
        Office left = new Office();
        left.applicantDesk.introduce(left.enrollment, Office.COMPANY);
        left.applicantDesk.withdraw(left.enrollment);
        left.desk.offer(left.enrollment);
        assertThat(left.agreements.find(left.enrollment)).isEmpty();
        assertThat(left.events).isEmpty();
    }

    @Test
    void remindsOnceForEachTimeOfTheScheduleAndThenWaitsForTheExpiry() {
        Instant offered = office.clock.now();
        Instant expiry = office.agreement().deadlines().expiresAt();
        for (Instant due :
                List.of(
                        offered.plus(Office.REMINDER_AFTER),
                        offered.plus(Duration.ofDays(12)),
                        expiry.minus(Office.REMINDER_BEFORE))) {
            assertThat(office.agreement().nextDeadline()).contains(due);
            office.clock.pass(Duration.between(office.clock.now(), due));
            int before = office.events.size();

            office.desk.meetDeadlines(10);
            office.desk.meetDeadlines(10);
            assertThat(office.events).hasSize(before + 1);
            assertThat(office.lastEvent())
                    .isEqualTo(new AgreementEvent.Reminded(office.agreement()));
            assertThat(office.agreement().remindedAt()).isEqualTo(due);
        }
        assertThat(office.agreement().nextDeadline()).contains(expiry);
    }

    @Test
    void afterAnOutageOneReminderGoesOutForAllThatAreDue() {
        Instant offered = office.clock.now();
        office.clock.pass(Duration.ofDays(13));
        office.desk.meetDeadlines(10);
        office.desk.meetDeadlines(10);
        assertThat(office.events).hasSize(2);
        assertThat(office.agreement().nextDeadline())
                .contains(offered.plus(Office.EXPIRES_AFTER).minus(Office.REMINDER_BEFORE));
    }

    /** The one reminder that such an instance sends is the last one. */
    @Test
    void whatTheVersionBeforeRemindedWaitsForItsExpiry() {
        var offered = office.agreement();
        var reminded =
                new Agreement(
                        offered.id(),
                        offered.enrollment(),
                        offered.edition(),
                        offered.deadlines(),
                        offered.status(),
                        1,
                        offered.deadlines().remindAt(),
                        null,
                        null);
        assertThat(reminded.nextDeadline()).contains(offered.deadlines().expiresAt());
    }

    @Test
    void doesNothingEarly() {
        office.clock.pass(Office.REMINDER_AFTER.minusMinutes(1));
        office.desk.meetDeadlines(10);
        assertThat(office.agreement().meetDeadline(office.clock.now())).isEmpty();
        assertThat(office.events).hasSize(1);
    }

    @Test
    void expiresWithoutReminderWhenBothAreOverdue() {
        office.clock.pass(Office.EXPIRES_AFTER);
        office.desk.meetDeadlines(10);
        assertThat(office.agreement().nextDeadline()).isEmpty();
        assertThat(office.lastEvent()).isEqualTo(new AgreementEvent.Expired(office.agreement()));
        assertThat(office.agreement().status()).isEqualTo(AgreementStatus.EXPIRED);
        assertThat(office.events).hasSize(2);
    }

    @Test
    void settlesNoMoreAtOnceThanItIsTold() {
        for (int company = 0; company < 4; company++) {
            var enrollment = new EnrollmentId(UUID.randomUUID());
            office.applicantDesk.introduce(enrollment, Office.COMPANY);
            office.desk.offer(enrollment);
        }
        office.clock.pass(Office.REMINDER_AFTER);
        int offers = office.events.size();

        office.desk.meetDeadlines(3);
        assertThat(office.events).hasSize(offers + 3);
        office.desk.meetDeadlines(3);
        assertThat(office.events).hasSize(offers + 5);
    }

    @Test
    void aClosedAgreementHasNoDeadline() {
        office.accept(office.token(), Office.signatory());
        office.clock.pass(Office.EXPIRES_AFTER);
        int before = office.events.size();
        office.desk.meetDeadlines(10);
        assertThat(office.agreement().meetDeadline(office.clock.now())).isEmpty();
        assertThat(office.events).hasSize(before);
        assertThat(office.agreement().status()).isEqualTo(AgreementStatus.SIGNED);
    }

    @Test
    void sendsTheLinkAgainWhileTheAgreementCanBeAnswered() {
        office.desk.sendAgain(office.enrollment);
        assertThat(office.lastEvent()).isInstanceOf(AgreementEvent.LinkRenewed.class);
        assertThat(office.agreement().linkVersion()).isEqualTo(2);

        office.clock.pass(Office.EXPIRES_AFTER);
        office.desk.sendAgain(office.enrollment);
        office.desk.sendAgain(new EnrollmentId(UUID.randomUUID()));
        assertThat(office.agreement().linkVersion()).isEqualTo(2);
    }
}
