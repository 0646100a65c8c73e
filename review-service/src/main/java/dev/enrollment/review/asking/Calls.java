package dev.enrollment.review.asking;

import dev.enrollment.review.check.CheckKey;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.CheckSubject;
import dev.enrollment.review.check.DueCheck;
import dev.enrollment.review.check.Examiner;
import dev.enrollment.review.check.Tried;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the sources side by side, one thread for each place taken. */
@Component
class Calls {

    private static final Logger log = LoggerFactory.getLogger(Calls.class);

    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("check-", 1).factory());
    private final Examiner examiner;
    private final Results results;

    Calls(Examiner examiner, Results results) {
        this.examiner = examiner;
        this.results = results;
    }

    /** Rules, and what nobody awaits any more, ask no source: the result's transaction decides. */
    void make(DueCheck due) {
        CheckSubject subject = due.subject();
        CheckKey key = due.key();
        if (subject == null || !examiner.names().contains(key.check())) {
            results.add(new Tried(key, null));
        } else {
            threads.execute(() -> ask(key, subject));
        }
    }

    private void ask(CheckKey key, CheckSubject subject) {
        CheckResult result = new CheckResult.Unavailable("CHECK_BROKEN");
        try {
            result = examiner.examine(key.check(), subject);
        } catch (RuntimeException e) {
            log.error("{} is broken: {}", key.check(), e.getClass().getName());
        } finally {
            results.add(new Tried(key, result));
        }
    }
}
