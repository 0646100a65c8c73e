package dev.enrollment.review.asking;

import dev.enrollment.defaults.Migrations;
import dev.enrollment.defaults.Worker;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Claims, calls and writes while the service runs. */
@Component
class Asking implements SmartLifecycle {

    private final Sources sources;
    private final Worker claiming;
    private final Worker writing;

    Asking(Claims claims, Results results, Sources sources, Migrations migrations) {
        this.sources = sources;
        this.claiming =
                new Worker(
                        "checks-claim",
                        () -> {
                            migrations.await();
                            claims.round();
                        });
        this.writing = new Worker("checks-write", results::round);
    }

    @Override
    public void start() {
        writing.start();
        claiming.start();
    }

    /** Claims no more; what is not back in time is due again when its lease is over. */
    @Override
    public void stop() {
        claiming.stop();
        writing.drain(sources::areIdle);
    }

    @Override
    public boolean isRunning() {
        return writing.isRunning();
    }
}
