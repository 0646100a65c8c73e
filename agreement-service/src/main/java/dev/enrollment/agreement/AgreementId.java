package dev.enrollment.agreement;

import java.util.UUID;

/** Identity of an agreement. */
public record AgreementId(UUID value) {

    static AgreementId random() {
        return new AgreementId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
