package dev.enrollment.agreement;

import java.util.Optional;

/**
 * The person in front of the screen, as the identity provider vouches for it.
 *
 * @param verifiedEmail empty where the identity provider has not verified one
 */
public record Visitor(
        SubjectId subject, String name, Optional<EmailAddress> verifiedEmail, SignIn signIn) {

    Visitor with(SignIn.Code typed) {
        return new Visitor(subject, name, verifiedEmail, signIn.with(typed));
    }

    @Override
    public String toString() {
        return "Visitor[" + subject.value() + "]";
    }
}
