package dev.enrollment.agreement;

import static dev.enrollment.agreement.Step.Kind.DELEGATED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SigningRoomTest {

    private static final Refusal OTHER = new Refusal(DeclineReason.OTHER, "");

    private static final Signatory BERND =
            new Signatory("Bernd Bauer", new EmailAddress("bernd@firma.example"));

    private final Office office = Office.offering();

    @Test
    void lookingChangesNothing() {
        Agreement before = office.agreement();
        assertThat(office.room.open(office.token(), Office.signatory())).isPresent();
        assertThat(office.agreement()).isEqualTo(before);
        assertThat(office.events).hasSize(1);
    }

    @Test
    void theSignatorySignsAndTheEvidenceIsKept() {
        var visitor = Office.signatory();
        assertThat(office.accept(office.token(), visitor)).contains(office.agreement());

        Agreement signed = office.agreement();
        assertThat(signed.status()).isEqualTo(AgreementStatus.SIGNED);
        assertThat(office.lastEvent())
                .isEqualTo(
                        new AgreementEvent.Signed(
                                signed,
                                visitor.subject(),
                                "OIDC_SIGN_IN_AND_PHONE_CODE",
                                office.clock.now()));
        assertThat(office.evidence.kept)
                .containsExactly(
                        new Evidence(
                                signed,
                                visitor.with(Office.CODE),
                                null,
                                office.clock.now(),
                                Office.PUBLISHED));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSignedWhileSomethingIsInTheWay(IdentityCheck.Obstacle obstacle) {
        office.obstacle = obstacle;
        var offered = office.agreement();

        assertThat(office.sign(office.token(), Office.signatory()))
                .contains(new SigningRoom.Signing(offered, obstacle));
        assertThat(office.agreement()).isEqualTo(offered);
        assertThat(office.evidence.kept).isEmpty();

        office.clock.pass(Office.EXPIRES_AFTER);
        assertThat(office.accept(office.token(), Office.signatory()))
                .as("what is overdue needs no code")
                .map(Agreement::status)
                .contains(AgreementStatus.EXPIRED);
    }

    @Test
    void aSecondAnswerFindsTheFirst() {
        office.accept(office.token(), Office.signatory());
        Agreement signed = office.agreement();

        assertThat(office.accept(office.token(), Office.signatory())).contains(signed);
        assertThat(office.room.decline(office.token(), Office.signatory(), OTHER)).contains(signed);
        assertThat(office.events).hasSize(2);
        assertThat(office.evidence.kept).hasSize(1);
    }

    @Test
    void decliningKeepsReasonAndWords() {
        var refusal = new Refusal(DeclineReason.TERMS_NOT_ACCEPTABLE, " Clause 7.\r\nAnd 8\0. ");
        office.room.decline(office.token(), Office.signatory(), refusal);
        assertThat(office.agreement().status()).isEqualTo(AgreementStatus.DECLINED);
        assertThat(office.lastEvent())
                .isEqualTo(new AgreementEvent.Declined(office.agreement(), refusal));
        assertThat(office.evidence.kept).extracting(Evidence::refusal).containsExactly(refusal);
        assertThat(refusal.words()).isEqualTo("Clause 7.\nAnd 8.");
    }

    @Test
    void anotherPersonSignsInTheSignatorysPlace() {
        office.clock.pass(Office.REMINDER_AFTER);
        office.desk.meetDeadlines(10);
        var anna = Office.signatory();
        assertThat(office.delegate(office.token(1), anna, BERND)).contains(office.agreement());
        assertThat(office.lastEvent()).isEqualTo(new AgreementEvent.Reassigned(office.agreement()));
        assertThat(office.agreement().appointment())
                .isEqualTo(new Appointment(BERND, anna.subject(), false, office.clock.now()));
        assertThat(office.agreement().remindedAt()).as("the reminders are Bernd's").isNull();
        assertThat(office.agreement().nextDeadline())
                .contains(office.clock.now().plus(Office.REMINDER_AFTER));
        assertThat(office.evidence.steps).extracting(Step::kind).containsExactly(DELEGATED);

        assertThat(office.room.open(office.token(1), anna)).isEmpty();
        assertThat(office.room.open(office.token(2), anna)).isEmpty();
        assertThat(office.accept(office.token(2), anna)).isEmpty();
        assertThat(office.room.agreementsOf(anna)).isEmpty();
        assertThat(office.room.passedOn(anna))
                .extracting(opened -> opened.company().signatory())
                .containsExactly(BERND);

        var bernd = Office.visitor("Bernd@firma.example");
        assertThat(office.room.passedOn(bernd)).isEmpty();
        assertThat(office.room.open(office.token(1), bernd)).isEmpty();
        var opened = office.room.open(office.token(2), bernd).orElseThrow();
        assertThat(opened.company().signatory()).isEqualTo(BERND);
        office.accept(office.token(2), bernd);
        assertThat(office.lastEvent()).isInstanceOf(AgreementEvent.Signed.class);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyPassesOnWithoutTheProofThatASignatureNeeds(IdentityCheck.Obstacle obstacle) {
        var anna = Office.signatory();
        var offered = office.agreement();
        office.obstacle = obstacle;
        assertThat(office.room.delegate(office.token(), anna, "123456", BERND))
                .contains(new SigningRoom.Signing(offered, obstacle));
        assertThat(office.agreement()).isEqualTo(offered);
        assertThat(office.evidence.steps).isEmpty();

        office.obstacle = null;
        office.delegate(office.token(), anna, BERND);
        assertThat(office.evidence.steps)
                .extracting(Step::method)
                .containsExactly("OIDC_SIGN_IN_AND_PHONE_CODE");
    }

    @Test
    void passingOnTwiceIsOnce() {
        var anna = Office.signatory();
        office.delegate(office.token(1), anna, BERND);
        var other = new Signatory("Carla Conti", new EmailAddress("carla@firma.example"));
        assertThat(office.delegate(office.token(1), anna, other)).contains(office.agreement());
        assertThat(office.agreement().linkVersion()).isEqualTo(2);
        assertThat(office.events).hasSize(2);
    }

    @Test
    void nobodyPassesOnWhatIsNotTheirsOrTooLate() {
        var stranger = Office.visitor("other@firma.example");
        assertThat(office.delegate(office.token(), stranger, BERND)).isEmpty();
        office.clock.pass(Office.EXPIRES_AFTER);
        assertThat(office.delegate(office.token(), Office.signatory(), BERND))
                .map(Agreement::appointment)
                .isEmpty();
        assertThat(office.events).hasSize(1);
    }

    @Test
    void anAnswerAfterTheDeadlineFindsTheAgreementExpired() {
        office.clock.pass(Office.EXPIRES_AFTER);
        assertThat(office.room.open(office.token(), Office.signatory()))
                .map(OpenedAgreement::status)
                .contains(AgreementStatus.EXPIRED);
        assertThat(office.agreement().status()).isEqualTo(AgreementStatus.OFFERED);

        assertThat(office.accept(office.token(), Office.signatory()))
                .map(Agreement::status)
                .contains(AgreementStatus.EXPIRED);
        assertThat(office.lastEvent()).isInstanceOf(AgreementEvent.Expired.class);
        assertThat(office.evidence.kept).isEmpty();
    }

    @Test
    void nobodyElseFindsAnything() {
        var unverified =
                new Visitor(
                        new SubjectId("unverified"),
                        "Anna Muster",
                        Optional.empty(),
                        Office.signatory().signIn());
        var strangers =
                Stream.of(unverified, Office.visitor("other@firma.example"), Office.visitor(""));
        strangers.forEach(
                stranger -> {
                    assertThat(office.room.open(office.token(), stranger)).isEmpty();
                    assertThat(office.accept(office.token(), stranger)).isEmpty();
                    assertThat(office.room.decline(office.token(), stranger, OTHER)).isEmpty();
                });
        assertThat(office.agreement().isOpen()).isTrue();
    }

    @Test
    void aSignatoryFindsTheirAgreementsWithoutALinkAndNobodyElseDoes() {
        assertThat(office.room.agreementsOf(Office.signatory()))
                .extracting(OpenedAgreement::agreement)
                .containsExactly(office.agreement());
        assertThat(office.room.agreementsOf(Office.visitor("other@firma.example"))).isEmpty();
        assertThat(office.room.agreementsOf(Office.visitor(""))).isEmpty();
    }

    @Test
    void noOtherLinkOpensAnything() {
        String unknown = UUID.randomUUID() + "/1";
        Stream.of("", "garbage", unknown, office.token(2))
                .forEach(
                        token ->
                                assertThat(office.accept(token, Office.signatory()))
                                        .as(token)
                                        .isEmpty());
        assertThat(office.agreement().isOpen()).isTrue();
    }
}
