package dev.enrollment.agreement;

/** Identity of a person at the identity provider; says nothing about who it is. */
public record SubjectId(String value) {

    public SubjectId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A subject is never blank");
        }
    }
}
