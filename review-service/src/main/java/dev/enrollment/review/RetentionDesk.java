package dev.enrollment.review;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes findings whose time is over, a batch in a transaction. */
@Service
@Transactional
public class RetentionDesk {

    private static final int BATCH = 100;

    private final Findings findings;
    private final RetentionProperties properties;

    RetentionDesk(Findings findings, RetentionProperties properties) {
        this.findings = findings;
        this.properties = properties;
    }

    /** Tells whether more may be left. */
    public boolean forget() {
        boolean more = false;
        for (var check : properties.checks()) {
            more |= findings.forget(check, properties.after(), BATCH) == BATCH;
        }
        return more;
    }
}
