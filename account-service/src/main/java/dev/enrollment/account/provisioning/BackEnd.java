package dev.enrollment.account.provisioning;

/**
 * The vendor's system that makes partner accounts in operations of hours. Calls block and are made
 * outside any transaction.
 */
public interface BackEnd {

    /** Asks for the account; asked again with the same key, the back end answers the same. */
    BackEndAnswer start(OperationKey key, String market);

    BackEndAnswer findByKey(OperationKey key);

    BackEndAnswer findById(String operationId);
}
