package dev.enrollment.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApplicantDeskTest {

    private final Office office = Office.offering();

    @Test
    void keepsTheNewestRevisionOfTheProfile() {
        Company third = Office.company(3, "third@firma.example");
        office.applicantDesk.introduce(office.enrollment, third);
        office.applicantDesk.introduce(
                office.enrollment, Office.company(2, "second@firma.example"));
        assertThat(office.applicants.find(office.enrollment).company()).contains(third);
    }

    @Test
    void aWithdrawalTakesTheOfferBack() {
        office.applicantDesk.withdraw(office.enrollment);
        assertThat(office.agreement().status()).isEqualTo(AgreementStatus.WITHDRAWN);
        assertThat(office.lastEvent()).isEqualTo(new AgreementEvent.Withdrawn(office.agreement()));

        office.applicantDesk.withdraw(office.enrollment);
        assertThat(office.events).hasSize(2);
    }

    @Test
    void anAnswerAlreadyGivenStands() {
        office.accept(office.token(), Office.signatory());
        Agreement signed = office.agreement();
        office.applicantDesk.withdraw(office.enrollment);
        assertThat(office.agreement()).isEqualTo(signed);
        assertThat(office.lastEvent()).isInstanceOf(AgreementEvent.Signed.class);
    }

    @Test
    void anErasureForgetsWhoWasNamedToSign() {
        var bernd = new Signatory("Bernd Bauer", new EmailAddress("bernd@firma.example"));
        office.delegate(office.token(), Office.signatory(), bernd);
        office.applicantDesk.erase(office.enrollment);

        assertThat(office.agreement().appointment()).isNull();
        assertThat(office.events)
                .hasAtLeastOneElementOfType(AgreementEvent.SignatoryForgotten.class);
        assertThat(office.room.passedOn(Office.signatory())).isEmpty();
        office.applicantDesk.erase(office.enrollment);
        assertThat(office.events)
                .filteredOn(AgreementEvent.SignatoryForgotten.class::isInstance)
                .hasSize(1);
    }

    @Test
    void anErasureForgetsThePersonForGood() {
        office.applicantDesk.erase(office.enrollment);
        office.applicantDesk.introduce(office.enrollment, Office.company(9, "again@firma.example"));
        assertThat(office.applicants.find(office.enrollment).company()).isEmpty();
        assertThat(office.evidence.erased).containsExactly(office.enrollment);
        assertThat(office.agreement().status()).isEqualTo(AgreementStatus.WITHDRAWN);
        assertThat(office.room.open(office.token(), Office.signatory())).isEmpty();
    }
}
