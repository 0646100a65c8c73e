package dev.enrollment.account.portal;

import dev.enrollment.account.EnrollmentId;
import java.util.Optional;

/** The vendor's numbers of the partner accounts that are set up. */
@FunctionalInterface
public interface PartnerAccounts {

    /** Empty while the account is not set up. */
    Optional<String> number(EnrollmentId id);
}
