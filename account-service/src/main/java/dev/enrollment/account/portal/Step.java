package dev.enrollment.account.portal;

import dev.enrollment.account.Account;
import dev.enrollment.account.AccountStatus;
import dev.enrollment.account.Field;
import dev.enrollment.account.Field.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A page of the form, and which fields it asks for. */
@SuppressWarnings("ImmutableEnumChecker") // toList and Set.of cannot be changed
public enum Step {
    ACCOUNT(
            Set.of(Part.COMPANY, Part.OFFICE, Part.ADMINISTRATOR),
            Set.of(Field.MARKET, Field.LANGUAGE, Field.EMAIL)),
    APPLICATION(Set.of(Part.PARTNER_NETWORK, Part.SUPPORT, Part.SIGNATORY), Set.of());

    private final List<Field> fields;
    private final Set<Field> alsoJudged;

    Step(Set<Part> parts, Set<Field> alsoJudged) {
        this.fields =
                Arrays.stream(Field.values())
                        .filter(field -> parts.contains(field.part()))
                        .filter(field -> !alsoJudged.contains(field))
                        .toList();
        this.alsoJudged = alsoJudged;
    }

    /** What may be filled in, in the order of the page. */
    public List<Field> fields() {
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

    /** Whether a broken rule about the field at this path is to be cured on this page. */
    boolean judges(String path) {
        return Field.at(path)
                .filter(field -> fields.contains(field) || alsoJudged.contains(field))
                .isPresent();
    }
}
