package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets operators try again at once what failed and waits, when they know the cause is gone. */
@Service
@Transactional
public class ProvisioningRetry {

    private static final Logger log = LoggerFactory.getLogger(ProvisioningRetry.class);

    private final Provisionings provisionings;
    private final Clock clock;

    ProvisioningRetry(Provisionings provisionings, Clock clock) {
        this.provisionings = provisionings;
        this.clock = clock;
    }

    /** Empty where the enrollment has no provisioning. */
    public Optional<Retry> now(EnrollmentId id) {
        return provisionings
                .find(id)
                .map(found -> found.isOver() ? new Retry.Over(found) : hurried(found));
    }

    private Retry hurried(Provisioning waiting) {
        EnrollmentId id = waiting.order().enrollment();
        Instant now = clock.instant();
        if (waiting.isTried(now)) {
            return new Retry.Running(waiting);
        }
        Provisioning due = waiting.dueAt(now);
        provisionings.put(due);
        log.info("Enrollment {}: provisioning tried again at once, as an operator asked", id);
        return new Retry.Due(due);
    }
}
