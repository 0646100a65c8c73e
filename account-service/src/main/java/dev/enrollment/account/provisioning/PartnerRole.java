package dev.enrollment.account.provisioning;

import java.util.Optional;

/** The role that lets a person sign in as a partner, kept by the identity provider. */
public interface PartnerRole {

    /** Grants the role; granting it again changes nothing. Empty when it is granted. */
    Optional<FailureCode> grantTo(String subject);
}
