package dev.enrollment.account;

/**
 * One place where this service keeps data of an enrollment's company and people. Whatever keeps
 * some has such a part: nothing else is exported, and nothing else is erased.
 */
public interface PersonalRecords {

    /** What the part is called in an export, as applications. */
    String name();

    /** All that is kept, as JSON. */
    String export(EnrollmentId id);

    /** Deletes it, or blanks what must stay for other reasons. Erasing again changes nothing. */
    void erase(EnrollmentId id);
}
