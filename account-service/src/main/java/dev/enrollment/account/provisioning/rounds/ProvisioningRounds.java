package dev.enrollment.account.provisioning.rounds;

import dev.enrollment.defaults.Migrations;
import dev.enrollment.defaults.Worker;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Claims and settles while the service runs. */
@Component
class ProvisioningRounds implements SmartLifecycle {

    private final Places places;
    private final Worker claiming;
    private final Worker settling;

    ProvisioningRounds(Claims claims, Results results, Places places, Migrations migrations) {
        this.places = places;
        this.claiming =
                new Worker(
                        "provisioning-claim",
                        () -> {
                            migrations.await();
                            claims.round();
                        });
        this.settling = new Worker("provisioning-settle", results::round);
    }

    @Override
    public void start() {
        settling.start();
        claiming.start();
    }

    /** Claims no more; what is not back in time is due again when its lease is over. */
    @Override
    public void stop() {
        claiming.stop();
        settling.drain(places::areFree);
    }

    @Override
    public boolean isRunning() {
        return settling.isRunning();
    }
}
