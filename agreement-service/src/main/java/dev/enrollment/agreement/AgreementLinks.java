package dev.enrollment.agreement;

import java.util.Optional;

/** Tells what a link's token stands for, and makes the token of a link. */
public interface AgreementLinks {

    /** Empty for every token that was not made with one of the keys. */
    Optional<Link> read(String token);

    /** The token of this link, as letters carry it. */
    String token(Link link);

    /** One version of the link to an agreement. */
    record Link(AgreementId agreement, int version) {

        /** The newest link to this agreement. */
        public static Link to(Agreement agreement) {
            return new Link(agreement.id(), agreement.linkVersion());
        }
    }
}
