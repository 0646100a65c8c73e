package dev.enrollment.agreement.timer;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.enrollment.agreement.AgreementTimers;
import dev.enrollment.agreement.EnrollmentId;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** One timer for each open agreement, in turn for its reminder and its expiry. */
@Component
final class DeadlineTimers implements AgreementTimers {

    static final TaskDescriptor<Void> DEADLINE = TaskDescriptor.of("agreement-deadline");

    // The scheduler needs the task, the task the desk, and the desk these timers.
    private final ObjectProvider<SchedulerClient> scheduler;

    DeadlineTimers(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void await(EnrollmentId enrollment, Instant deadline) {
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        DEADLINE.instance(enrollment.toString()).scheduledTo(deadline));
    }
}
