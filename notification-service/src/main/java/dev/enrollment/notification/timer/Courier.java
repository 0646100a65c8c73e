package dev.enrollment.notification.timer;

import dev.enrollment.notification.Assignment;
import dev.enrollment.notification.LostClaim;
import dev.enrollment.notification.PostOffice;
import dev.enrollment.notification.PostingResult;
import dev.enrollment.notification.Postman;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sees one claim through to its result, whatever happens to it. */
@Component
class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private final Postman postman;
    private final PostOffice postOffice;
    private final Intray intray;

    Courier(Postman postman, PostOffice postOffice, Intray intray) {
        this.postman = postman;
        this.postOffice = postOffice;
        this.intray = intray;
    }

    PostingResult carry(Assignment assignment) {
        try {
            return postman.carry(assignment, intray::awaitHandOver);
        } catch (LostClaim late) {
            return new PostingResult.Broken("LostClaim");
        } catch (RuntimeException | Error unexpected) {
            // Class and place alone: messages and causes may quote an address.
            log.error(
                    "Enrollment {}: {} broke, {} at {}",
                    assignment.claimed().occasion().enrollment(),
                    assignment.claimed().occasion().kind(),
                    unexpected.getClass().getName(),
                    Arrays.stream(unexpected.getStackTrace()).findFirst().orElse(null));
            return new PostingResult.Broken(unexpected.getClass().getSimpleName());
        }
    }

    void closeIdle() {
        postOffice.closeIdle();
    }
}
