package dev.enrollment.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SigningRoomTest {

    private static final Refusal OTHER = new Refusal(DeclineReason.OTHER, "");

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
                        new AgreementEvent.Signed(signed, visitor.subject(), office.clock.now()));
        assertThat(office.evidence.kept)
                .containsExactly(new Evidence(signed, visitor, null, office.clock.now()));
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
