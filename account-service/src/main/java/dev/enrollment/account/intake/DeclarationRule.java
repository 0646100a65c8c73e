package dev.enrollment.account.intake;

import dev.enrollment.account.Field;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Without authority and consent, declared to a text that we know, nothing may be checked. */
final class DeclarationRule implements Rule {

    /** How far the partner's clock may be ahead of ours. */
    private static final Duration CLOCK_DRIFT = Duration.ofMinutes(5);

    /** A declaration older than this no longer speaks for the company. */
    private static final Duration VALIDITY = Duration.ofDays(365);

    /** A time as far ahead as this was counted in another unit. */
    private static final Duration UNIT_MISTAKEN = Duration.ofDays(365_000);

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
                    Field.AUTHORITY_ATTESTED,
                    "AUTHORITY",
                    "The applicant has not attested the authority to act for the company.",
                    "Let a person apply who may act for the company and attests it.");
        }
        if (!declaration.creditCheckConsented()) {
            findings.add(
                    Field.CREDIT_CHECK_CONSENTED,
                    "CONSENT",
                    "The applicant has not consented to the credit check.",
                    "Obtain the consent: without it there is no check and no enrollment.");
        }
        if (!versions.contains(declaration.textVersion())) {
            findings.add(
                    Field.TEXT_VERSION,
                    "DECLARATION_VERSION",
                    "No declaration text has this version.",
                    "Show the current text and send its version: one of " + versions + ".");
        }
        checkTime(declaration, findings);
    }

    private void checkTime(ApplicationForm.Declaration declaration, Findings findings) {
        Instant declaredAt = declaration.declaredAt();
        Instant now = clock.instant();
        if (declaredAt == null) {
            findings.add(Field.DECLARED_AT, "REQUIRED", "The field is empty.", "Fill it in.");
        } else if (!current(declaredAt, now)) {
            findings.add(
                    Field.DECLARED_AT,
                    "DECLARED_AT",
                    "The declaration is more than a year old, or yet to come: here it is "
                            + now.truncatedTo(ChronoUnit.SECONDS)
                            + ".",
                    declaredAt.isAfter(now.plus(UNIT_MISTAKEN))
                            ? "Send milliseconds since 1970, not microseconds or nanoseconds."
                            : "Send the time at which the applicant accepted, like "
                                    + now.truncatedTo(ChronoUnit.SECONDS)
                                    + ".");
        }
    }

    private static boolean current(Instant declaredAt, Instant now) {
        return declaredAt.isAfter(now.minus(VALIDITY))
                && !declaredAt.isAfter(now.plus(CLOCK_DRIFT));
    }
}
