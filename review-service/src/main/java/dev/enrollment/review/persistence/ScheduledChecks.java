package dev.enrollment.review.persistence;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import dev.enrollment.review.ReviewEvent;
import dev.enrollment.review.ReviewEvents;
import dev.enrollment.review.check.CheckKey;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.profile.EnrollmentId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;

/** Makes all checks of a round due as durable tasks, in the transaction that begins the round. */
@Repository
class ScheduledChecks implements ReviewEvents {

    private static final TaskDescriptor<Void> CHECK = TaskDescriptor.of(CheckKey.TASK);
    private static final int FIRST_ROUND = 1;

    /** Asked for late: the scheduler needs its tasks, those the desk, and the desk this. */
    private final ObjectProvider<SchedulerClient> scheduler;

    private final Clock clock;
    private final BufferedTable<String, CheckKey> due;

    ScheduledChecks(ObjectProvider<SchedulerClient> scheduler, Clock clock, WriteBuffer buffer) {
        this.scheduler = scheduler;
        this.clock = clock;
        this.due = buffer.table("scheduled_tasks", keys -> Map.of(), this::write);
    }

    @Override
    public void happened(ReviewEvent event) {
        EnrollmentId enrollment = event.about().enrollment();
        if (event instanceof ReviewEvent.Opened) {
            begin(enrollment, FIRST_ROUND);
        } else if (event instanceof ReviewEvent.Amended amended) {
            begin(enrollment, amended.round());
        }
    }

    private void begin(EnrollmentId enrollment, int round) {
        for (CheckName check : CheckName.values()) {
            CheckKey key = new CheckKey(enrollment, round, check);
            due.put(key.toString(), key);
        }
    }

    private void write(Collection<CheckKey> keys) {
        List<TaskInstance<?>> tasks =
                keys.stream()
                        .<TaskInstance<?>>map(key -> CHECK.instance(key.toString()).build())
                        .toList();
        scheduler.getObject().scheduleBatch(tasks, clock.instant());
    }
}
