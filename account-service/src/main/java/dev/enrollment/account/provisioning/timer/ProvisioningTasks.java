package dev.enrollment.account.provisioning.timer;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.provisioning.ProvisioningProperties;
import dev.enrollment.account.provisioning.ProvisioningRun;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The task that takes a provisioning on, and sets itself again until it is over. */
@Configuration(proxyBeanMethods = false)
class ProvisioningTasks {

    @Bean
    Task<Void> provision(ProvisioningRun run, ProvisioningProperties properties) {
        return Tasks.custom(DbSchedulerTimer.PROVISION)
                .onFailure((failed, operations) -> retry(failed, operations, properties))
                .onDeadExecutionRevive()
                .execute(
                        (instance, context) ->
                                completion(run.advance(EnrollmentId.of(instance.getId()))));
    }

    private static CompletionHandler<Void> completion(Optional<Instant> next) {
        return next.<CompletionHandler<Void>>map(
                        at -> (done, operations) -> operations.reschedule(done, at))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    /** For trouble of our own, as a database that is away: the books could not even be kept. */
    private static void retry(
            ExecutionComplete failed,
            ExecutionOperations<Void> operations,
            ProvisioningProperties properties) {
        int failures = failed.getExecution().consecutiveFailures + 1;
        operations.reschedule(
                failed, failed.getTimeDone().plus(properties.pauseAfterFailure(failures)));
    }
}
