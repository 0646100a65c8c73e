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
    private final ProvisioningTimer timer;
    private final Clock clock;

    ProvisioningRetry(Provisionings provisionings, ProvisioningTimer timer, Clock clock) {
        this.provisionings = provisionings;
        this.timer = timer;
        this.clock = clock;
    }

    /** The provisioning, due now unless it is over; empty where there is none. */
    public Optional<Provisioning> now(EnrollmentId id) {
        return provisionings
                .find(id)
                .map(provisioning -> provisioning.isOver() ? provisioning : hurried(provisioning));
    }

    private Provisioning hurried(Provisioning waiting) {
        EnrollmentId id = waiting.order().enrollment();
        Instant now = clock.instant();
        Provisioning due = waiting.hurry(now);
        provisionings.put(due);
        timer.wake(id, now);
        log.info("Enrollment {}: provisioning tried again at once, as an operator asked", id);
        return due;
    }
}
