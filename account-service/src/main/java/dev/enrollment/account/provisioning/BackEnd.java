package dev.enrollment.account.provisioning;

import dev.enrollment.account.Field;
import java.util.Map;

/**
 * The vendor's system that makes partner accounts in operations of hours. Calls block and are made
 * outside any transaction.
 */
public interface BackEnd {

    /**
     * Asks for the account; asked again with the same key, the back end answers the same.
     *
     * @param applied what the company has applied with
     */
    BackEndAnswer start(OperationKey key, ProvisioningOrder order, Map<Field, String> applied);

    BackEndAnswer findByKey(OperationKey key);

    BackEndAnswer findById(String operationId);
}
