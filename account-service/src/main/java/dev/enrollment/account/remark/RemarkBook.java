package dev.enrollment.account.remark;

import dev.enrollment.account.EnrollmentId;
import java.util.Optional;

/** The newest remarks of all enrollments. */
public interface RemarkBook {

    Optional<Remarks> find(EnrollmentId id);

    /** Keeps them, unless newer ones are kept. */
    void keep(EnrollmentId id, Remarks remarks);
}
