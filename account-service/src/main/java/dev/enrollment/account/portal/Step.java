package dev.enrollment.account.portal;

import dev.enrollment.account.Account;
import dev.enrollment.account.AccountStatus;
import java.util.List;
import java.util.Optional;

/** A page of the form, and which fields it asks for. */
@SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
public enum Step {
    ACCOUNT(
            List.of(
                    "company.legalName",
                    "company.registrationNumber",
                    "company.vatNumber",
                    "office.street",
                    "office.postalCode",
                    "office.city",
                    "office.province",
                    "office.phone",
                    "administrator.givenName",
                    "administrator.familyName",
                    "administrator.phone"),
            List.of("market", "language", "administrator.email")),
    APPLICATION(
            List.of(
                    "partnerNetworkId",
                    "supportProfile.coverage",
                    "supportProfile.languages",
                    "supportProfile.url"),
            List.of());

    private final List<String> fields;
    private final List<String> alsoJudged;

    Step(List<String> fields, List<String> alsoJudged) {
        this.fields = fields;
        this.alsoJudged = alsoJudged;
    }

    /** What may be filled in, in the order of the page. */
    public List<String> fields() {
        return fields;
    }

    /** Whether it is the step to be taken now. */
    boolean open(Optional<Account> account) {
        return switch (this) {
            case ACCOUNT -> account.isEmpty();
            case APPLICATION ->
                    account.filter(it -> it.status() == AccountStatus.VERIFIED).isPresent();
        };
    }

    /** Whether a broken rule about this field is to be cured on this page. */
    boolean judges(String field) {
        return fields.contains(field) || alsoJudged.contains(field);
    }
}
