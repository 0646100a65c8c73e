package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;

/**
 * The idempotency key of one operation of the back end. An operation that failed keeps its key for
 * ever; the next one is asked for under the next key.
 *
 * @param number counts the enrollment's operations, from 1
 */
public record OperationKey(EnrollmentId enrollment, int number) {

    /** The enrollment ID; from the second operation on with the number behind it. */
    public String value() {
        return number == 1 ? enrollment.toString() : enrollment + "-" + number;
    }
}
