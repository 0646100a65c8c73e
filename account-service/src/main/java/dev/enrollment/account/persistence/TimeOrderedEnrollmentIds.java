package dev.enrollment.account.persistence;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.EnrollmentIds;
import org.springframework.stereotype.Component;

/** UUIDv7: new rows land together at the end of every index. */
@Component
class TimeOrderedEnrollmentIds implements EnrollmentIds {

    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    @Override
    public EnrollmentId next() {
        return new EnrollmentId(generator.generate());
    }
}
