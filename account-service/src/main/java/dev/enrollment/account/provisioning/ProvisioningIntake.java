package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Provisioner;
import dev.enrollment.account.Signature;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the order for a partner account, once for each enrollment. */
@Service
class ProvisioningIntake implements Provisioner {

    private static final Logger log = LoggerFactory.getLogger(ProvisioningIntake.class);

    private final Provisionings provisionings;
    private final Clock clock;

    ProvisioningIntake(Provisionings provisionings, Clock clock) {
        this.provisionings = provisionings;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(EnrollmentId id, String market, Signature signature) {
        if (provisionings.find(id).isPresent()) {
            return;
        }
        var order = new ProvisioningOrder(id, market, signature, clock.instant());
        provisionings.put(Provisioning.request(order));
        log.info("Enrollment {}: provisioning requested", id);
    }
}
