package dev.enrollment.account.portal;

import dev.enrollment.account.EnrollmentId;
import java.util.Optional;

/** What was declared, for each enrollment; never changed afterwards. */
public interface Declarations {

    void keep(EnrollmentId id, Declared declared);

    Optional<Declared> find(EnrollmentId id);
}
