package dev.enrollment.account.provisioning.timer;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.provisioning.ProvisioningTimer;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class DbSchedulerTimer implements ProvisioningTimer {

    static final TaskDescriptor<Void> PROVISION = TaskDescriptor.of("provision");

    private final ObjectProvider<SchedulerClient> scheduler;

    /**
     * The scheduler is made of the tasks, and these need this timer: hence it is asked for late.
     */
    DbSchedulerTimer(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public boolean wake(EnrollmentId id, Instant at) {
        try {
            return scheduler
                    .getObject()
                    .schedule(
                            PROVISION.instance(id.toString()).scheduledTo(at),
                            ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException e) {
            return false;
        }
    }
}
