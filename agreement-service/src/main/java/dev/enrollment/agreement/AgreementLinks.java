package dev.enrollment.agreement;

import java.util.Optional;

/** Tells what a link's token stands for. */
public interface AgreementLinks {

    /** Empty for every token that was not made with one of the keys. */
    Optional<Link> read(String token);

    /** One version of the link to an agreement. */
    record Link(AgreementId agreement, int version) {}
}
