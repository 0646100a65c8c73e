package dev.enrollment.defaults;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up once the database's migrations have run. */
final class MigrationsHealth extends AbstractHealthIndicator {

    private final Migrations migrations;

    MigrationsHealth(Migrations migrations) {
        this.migrations = migrations;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (migrations.areDone()) {
            builder.up();
        } else {
            builder.outOfService();
        }
    }
}
