package dev.enrollment.notification.timer;

import dev.enrollment.notification.Mailroom;
import dev.enrollment.notification.Notification;
import dev.enrollment.notification.PostingResult;
import dev.enrollment.notification.Postman;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sees one claim through. What goes wrong unexpectedly leaves the claim to be taken back after its
 * silence, which then knows whether the letter was handed over.
 */
@Component
class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Postman postman;
    private final Mailroom mailroom;

    Courier(Postman postman, Mailroom mailroom) {
        this.postman = postman;
        this.mailroom = mailroom;
    }

    void carry(Notification claimed) {
        try {
            settle(claimed, postman.carry(claimed));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unexpected) {
            // The class alone: messages and causes may quote an address.
            log.error(
                    "Enrollment {}: {} was not carried, {}",
                    claimed.occasion().enrollment(),
                    claimed.occasion().kind(),
                    unexpected.getClass().getName());
        }
    }

    /**
     * The mail server's answer exists here alone: while the database is away, it is held and
     * offered again.
     */
    private void settle(Notification claimed, PostingResult result) throws InterruptedException {
        while (true) {
            try {
                mailroom.settle(claimed, result);
                return;
            } catch (DataAccessException | TransactionException away) {
                Thread.sleep(PAUSE);
            }
        }
    }
}
