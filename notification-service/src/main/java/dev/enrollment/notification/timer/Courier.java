package dev.enrollment.notification.timer;

import dev.enrollment.notification.Mailroom;
import dev.enrollment.notification.Notification;
import dev.enrollment.notification.PostingResult;
import dev.enrollment.notification.Postman;
import java.time.Duration;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Sees one claim through, whatever happens to it. */
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
        PostingResult result = attempt(claimed);
        try {
            settle(claimed, result);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private PostingResult attempt(Notification claimed) {
        try {
            return postman.carry(claimed);
        } catch (RuntimeException unexpected) {
            // Class and place alone: messages and causes may quote an address.
            log.error(
                    "Enrollment {}: {} broke, {} at {}",
                    claimed.occasion().enrollment(),
                    claimed.occasion().kind(),
                    unexpected.getClass().getName(),
                    Arrays.stream(unexpected.getStackTrace()).findFirst().orElse(null));
            return new PostingResult.Broken(unexpected.getClass().getSimpleName());
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
