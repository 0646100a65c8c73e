package dev.enrollment.defaults;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

/** Starts the timers when the context is complete and the migrations are done. */
final class TimersStart implements DbSchedulerStarter {

    private final ObjectProvider<Scheduler> schedulers;
    private final Migrations migrations;

    TimersStart(ObjectProvider<Scheduler> schedulers, Migrations migrations) {
        this.schedulers = schedulers;
        this.migrations = migrations;
    }

    @EventListener(ContextRefreshedEvent.class)
    void contextIsComplete() {
        migrations.whenDone(this::doStart);
    }

    @Override
    public void doStart() {
        schedulers.stream()
                .filter(scheduler -> !scheduler.getSchedulerState().isStarted())
                .filter(scheduler -> !scheduler.getSchedulerState().isShuttingDown())
                .forEach(Scheduler::start);
    }
}
