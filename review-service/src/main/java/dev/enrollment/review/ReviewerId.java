package dev.enrollment.review;

/** A reviewer's subject at the identity provider. */
public record ReviewerId(String subject) {

    public ReviewerId {
        if (subject.isBlank()) {
            throw new IllegalArgumentException("A reviewer has a subject");
        }
    }
}
