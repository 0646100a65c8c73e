package dev.enrollment.agreement.timer;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.enrollment.agreement.AgreementDesk;
import dev.enrollment.agreement.EnrollmentId;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What a deadline does; the desk asks the agreement's state, so firing late or twice is harmless.
 */
@Configuration(proxyBeanMethods = false)
class DeadlineTask {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);

    @Bean
    Task<Void> agreementDeadline(AgreementDesk desk) {
        return Tasks.custom(DeadlineTimers.DEADLINE)
                .onFailure(new ExponentialBackoffFailureHandler<>(FIRST_RETRY, 2.0))
                .onDeadExecutionRevive()
                .execute(
                        (instance, context) ->
                                desk.meetDeadline(EnrollmentId.of(instance.getId()))
                                        .map(DeadlineTask::again)
                                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    /** The pause is counted on this machine's clock: it need not agree with the database's. */
    private static CompletionHandler<Void> again(Duration pause) {
        return (done, operations) ->
                operations.reschedule(done, InstantSource.system().instant().plus(pause));
    }
}
