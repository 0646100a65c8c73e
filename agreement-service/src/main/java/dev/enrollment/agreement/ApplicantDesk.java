package dev.enrollment.agreement;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes note of what is told about companies: who they are, and that they left. */
@Service
@Transactional
public class ApplicantDesk {

    private final Applicants applicants;
    private final Agreements agreements;
    private final AgreementJournal journal;
    private final EvidenceArchive archive;
    private final DatabaseClock clock;

    ApplicantDesk(
            Applicants applicants,
            Agreements agreements,
            AgreementJournal journal,
            EvidenceArchive archive,
            DatabaseClock clock) {
        this.applicants = applicants;
        this.agreements = agreements;
        this.journal = journal;
        this.archive = archive;
        this.clock = clock;
    }

    public void introduce(EnrollmentId enrollment, Company company) {
        applicants.put(applicants.find(enrollment).with(company));
    }

    /** The company took its application back; an answer already given stands. */
    public void withdraw(EnrollmentId enrollment) {
        applicants.put(applicants.find(enrollment).withdraw());
        takeBackOffer(enrollment);
    }

    /** Forgets the people of the company; an answer already given stands. */
    public void erase(EnrollmentId enrollment) {
        applicants.put(applicants.find(enrollment).erase());
        archive.erasePerson(enrollment);
        agreements
                .find(enrollment)
                .filter(agreement -> agreement.appointment() != null)
                .map(Agreement::forgetSignatory)
                .ifPresent(journal::record);
        takeBackOffer(enrollment);
    }

    private void takeBackOffer(EnrollmentId enrollment) {
        agreements
                .find(enrollment)
                .filter(agreement -> agreement.status().allows(AgreementCommand.WITHDRAW))
                .flatMap(agreement -> agreement.withdraw(clock.now()))
                .ifPresent(journal::record);
    }
}
