package dev.enrollment.account.intake;

/**
 * How far each partition of the partners' topics has been answered. Offsets rise within a
 * partition, so one number tells whether a record that comes again was answered before.
 */
public interface AnsweredRecords {

    /** Notes the record as answered; false where it was already. */
    boolean first(String topic, int partition, long offset);
}
