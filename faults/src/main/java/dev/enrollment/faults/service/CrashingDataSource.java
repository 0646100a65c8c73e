package dev.enrollment.faults.service;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hands out connections that pass crash points. */
final class CrashingDataSource extends DelegatingDataSource {

    private final Crash crash;

    CrashingDataSource(DataSource target, Crash crash) {
        super(target);
        this.crash = crash;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return CrashingConnection.around(super.getConnection(), crash);
    }
}
