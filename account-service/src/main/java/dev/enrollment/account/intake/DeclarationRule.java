package dev.enrollment.account.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Without authority and consent, declared to a text that we know, nothing may be checked. */
final class DeclarationRule implements Rule {

    /** How far the partner's clock may be ahead of ours. */
    private static final Duration CLOCK_DRIFT = Duration.ofMinutes(5);

    /** A declaration older than this no longer speaks for the company. */
    private static final Duration VALIDITY = Duration.ofDays(365);

    private final Set<String> versions;
    private final Clock clock;

    DeclarationRule(Set<String> versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public void check(ApplicationForm form, Findings findings) {
        var declaration = form.declaration();
        if (!declaration.authorityAttested()) {
            findings.add(
                    "declaration.authorityAttested",
                    "AUTHORITY",
                    "The applicant has not attested the authority to act for the company.",
                    "Let a person apply who may act for the company and attests it.");
        }
        if (!declaration.creditCheckConsented()) {
            findings.add(
                    "declaration.creditCheckConsented",
                    "CONSENT",
                    "The applicant has not consented to the credit check.",
                    "Obtain the consent: without it there is no check and no enrollment.");
        }
        if (!versions.contains(declaration.textVersion())) {
            findings.add(
                    "declaration.textVersion",
                    "DECLARATION_VERSION",
                    "No declaration text has this version.",
                    "Show the current text and send its version: one of " + versions + ".");
        }
        checkTime(declaration, findings);
    }

    private void checkTime(ApplicationForm.Declaration declaration, Findings findings) {
        Instant declaredAt = declaration.declaredAt();
        if (declaredAt == null) {
            findings.add(
                    "declaration.declaredAt", "REQUIRED", "The field is empty.", "Fill it in.");
        } else if (!current(declaredAt)) {
            findings.add(
                    "declaration.declaredAt",
                    "DECLARED_AT",
                    "The declaration is more than a year old, or yet to come.",
                    "Send the time at which the applicant accepted, in UTC.");
        }
    }

    private boolean current(Instant declaredAt) {
        Instant now = clock.instant();
        return declaredAt.isAfter(now.minus(VALIDITY))
                && !declaredAt.isAfter(now.plus(CLOCK_DRIFT));
    }
}
