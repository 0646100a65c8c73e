package dev.enrollment.agreement;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets nobody but the signatory in, and only by the newest link. All other cases look the same from
 * outside.
 */
final class Doorkeeper {

    private final AgreementLinks links;
    private final Agreements agreements;
    private final Applicants applicants;
    private final DatabaseClock clock;

    Doorkeeper(
            AgreementLinks links,
            Agreements agreements,
            Applicants applicants,
            DatabaseClock clock) {
        this.links = links;
        this.agreements = agreements;
        this.applicants = applicants;
        this.clock = clock;
    }

    Optional<OpenedAgreement> admit(String token, Visitor visitor) {
        return links.read(token)
                .flatMap(
                        link ->
                                agreements
                                        .open(link.agreement())
                                        .filter(
                                                found ->
                                                        found.agreement().linkVersion()
                                                                == link.version()))
                .map(OpenedAgreement::toItsSignatory)
                .filter(opened -> opened.company().signatory().is(visitor));
    }

    /** All that this visitor may open, the newest first. */
    List<OpenedAgreement> admit(Visitor visitor) {
        Map<EnrollmentId, Company> companies = new HashMap<>();
        for (EmailAddress email : visitor.verifiedEmail().stream().toList()) {
            for (Applicant applicant : applicants.ofSignatory(email)) {
                applicant
                        .company()
                        .ifPresent(company -> companies.put(applicant.enrollment(), company));
            }
        }
        Instant now = clock.now();
        return agreements.look(companies.keySet()).stream()
                .flatMap(
                        agreement ->
                                Optional.ofNullable(companies.get(agreement.enrollment()))
                                        .map(agreement::partyOf)
                                        .filter(company -> company.signatory().is(visitor))
                                        .map(
                                                company ->
                                                        new OpenedAgreement(
                                                                agreement, company, now))
                                        .stream())
                .toList();
    }

    /** What this visitor has passed on to another person, the newest first. */
    List<OpenedAgreement> passedOn(Visitor visitor) {
        Instant now = clock.now();
        return agreements.passedOnBy(visitor.subject()).stream()
                .flatMap(
                        agreement ->
                                applicants
                                        .look(agreement.enrollment())
                                        .flatMap(Applicant::company)
                                        .map(agreement::partyOf)
                                        .map(party -> new OpenedAgreement(agreement, party, now))
                                        .stream())
                .toList();
    }

    /** The agreement of this link, if the visitor has passed it on. */
    Optional<Agreement> passedOn(String token, Visitor visitor) {
        return links.read(token)
                .flatMap(link -> agreements.look(link.agreement()))
                .filter(agreement -> agreement.isPassedOnBy(visitor.subject()));
    }
}
