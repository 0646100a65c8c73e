package dev.enrollment.account.portal;

import dev.enrollment.account.Application.Signatory;
import dev.enrollment.account.Field;
import dev.enrollment.account.intake.Violation;
import dev.enrollment.account.phone.NamingCodes;
import dev.enrollment.account.phone.ShownCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whoever names another signatory on the portal shows a code that reached the telephone of the
 * account (ADR 156). The rule comes last: only what is right apart from it costs a code.
 */
@Component
class NamingRule {

    private static final Set<String> AT_THE_CODE = Set.of("CODE_FORM", "CODE_WRONG");

    private final NamingCodes codes;

    NamingRule(NamingCodes codes) {
        this.codes = codes;
    }

    /**
     * Takes the code that naming this person needs.
     *
     * @param before who is named so far
     */
    List<Violation> check(Optional<Signatory> before, @Nullable Signatory named, ShownCode shown) {
        return needed(before, named)
                .flatMap(person -> codes.take(shown, person))
                .map(NamingRule::violation)
                .stream()
                .toList();
    }

    /** Whom only a code can name; empty where nobody new is named. */
    static Optional<Signatory> needed(Optional<Signatory> before, @Nullable Signatory named) {
        return Optional.ofNullable(named).filter(person -> !before.equals(Optional.of(person)));
    }

    /** Who is named in the draft of an application that was taken; its texts are as stored. */
    static Optional<Signatory> namedIn(Draft taken) {
        return Optional.of(taken)
                .filter(draft -> !draft.text(Field.SIGNATORY_NAME).isEmpty())
                .map(draft -> Signatory.of(draft.fields()));
    }

    private static Violation violation(String code) {
        return new Violation(
                AT_THE_CODE.contains(code) ? "code" : "naming",
                code,
                "Another signatory is named without the code.",
                "Get a code and enter it.");
    }
}
