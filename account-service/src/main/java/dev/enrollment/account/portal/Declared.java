package dev.enrollment.account.portal;

import dev.enrollment.account.Application;
import java.time.Instant;

/** What a person declared, word for word. */
public record Declared(DeclarationText text, Instant at, Person person) {

    Application.Declarant declarant() {
        return new Application.Declarant(text.language(), person.name());
    }
}
