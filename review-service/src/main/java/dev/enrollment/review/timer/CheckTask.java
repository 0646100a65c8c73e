package dev.enrollment.review.timer;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.enrollment.review.CheckDesk;
import dev.enrollment.review.check.CheckKey;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.CheckSubject;
import dev.enrollment.review.check.Examiner;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes one check: taken and brought back in transactions, made in none. A crash in between makes
 * it again; sources are asked under the same reference.
 */
@Configuration(proxyBeanMethods = false)
class CheckTask {

    private static final TaskDescriptor<Void> CHECK = TaskDescriptor.of(CheckKey.TASK);

    private final CheckDesk desk;
    private final Examiner examiner;

    CheckTask(CheckDesk desk, Examiner examiner) {
        this.desk = desk;
        this.examiner = examiner;
    }

    @Bean
    Task<Void> check() {
        return Tasks.custom(CHECK)
                .onFailure(this::troubled)
                .onDeadExecutionRevive()
                .execute((instance, context) -> run(CheckKey.parse(instance.getId())));
    }

    private CompletionHandler<Void> run(CheckKey key) {
        Optional<CheckSubject> subject = desk.begin(key);
        Optional<Instant> next = subject.flatMap(found -> examine(key, found));
        return next.<CompletionHandler<Void>>map(
                        at -> (complete, operations) -> operations.reschedule(complete, at))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    private Optional<Instant> examine(CheckKey key, CheckSubject subject) {
        return switch (examiner.examine(key.check(), subject)) {
            case CheckResult.Completed completed -> {
                desk.complete(key, completed);
                yield Optional.empty();
            }
            case CheckResult.Unavailable unavailable -> desk.postpone(key, unavailable);
        };
    }

    private void troubled(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        int tries = complete.getExecution().consecutiveFailures + 1;
        operations.reschedule(complete, desk.nextTry(tries));
    }
}
