package dev.enrollment.account.provisioning.rounds;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.provisioning.ProvisioningDesk;
import dev.enrollment.account.provisioning.ProvisioningProperties;
import dev.enrollment.account.provisioning.Step;
import dev.enrollment.defaults.Trouble;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes what is due by one commit, and has the calls made. */
@Component
class Claims {

    private static final Logger log = LoggerFactory.getLogger(Claims.class);

    private final ProvisioningDesk desk;
    private final Calls calls;
    private final Places places;
    private final ProvisioningProperties properties;

    Claims(ProvisioningDesk desk, Calls calls, Places places, ProvisioningProperties properties) {
        this.desk = desk;
        this.calls = calls;
        this.places = places;
        this.properties = properties;
    }

    void round() throws InterruptedException {
        int free = places.await(properties.look());
        if (free > 0) {
            claim(free);
        }
    }

    private void claim(int free) {
        try {
            begin(desk.claim(free), free);
        } catch (RuntimeException e) {
            if (Trouble.passes(e)) {
                throw e;
            }
            desk.due(free).forEach(this::claimAlone);
        }
    }

    /** The message may quote personal data. */
    private void claimAlone(EnrollmentId id) {
        try {
            begin(desk.claim(id), 1);
        } catch (RuntimeException e) {
            if (Trouble.passes(e)) {
                throw e;
            }
            log.error("Enrollment {}: provisioning put off: {}", id, e.getClass().getName());
            desk.putOff(id);
        }
    }

    private void begin(List<Step> steps, int asked) {
        places.take(steps.size(), steps.size() == asked);
        steps.forEach(calls::make);
    }
}
