package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;

/**
 * The vendor's system that makes partner accounts in operations of hours. The enrollment ID is the
 * idempotency key of its operation. Calls block and are made outside any transaction.
 */
public interface BackEnd {

    /** Asks for the account; asked again with the same key, the back end answers the same. */
    BackEndAnswer start(EnrollmentId key, String market);

    BackEndAnswer findByKey(EnrollmentId key);

    BackEndAnswer findById(String operationId);
}
