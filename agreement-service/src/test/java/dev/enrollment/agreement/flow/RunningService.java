package dev.enrollment.agreement.flow;

import dev.enrollment.defaults.Worker;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The service with real broker, registry and database, reached over HTTP; started once for all
 * tests, which settle deadlines and seal themselves.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {"enrollment.agreement.deadlines.every=1h", "enrollment.sealing.every=1h"})
abstract class RunningService {

    static final Service SERVICE = Service.prepare();

    @Autowired JdbcTemplate jdbc;
    Wire wire;

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry properties) {
        SERVICE.describeTo(properties);
    }

    /** Asleep for an hour once it finds nothing; tests that need it start it. */
    @Autowired
    @Qualifier("sealing")
    Worker worker;

    @BeforeEach
    void connect() {
        worker.stop();
        wire = new Wire(SERVICE.stack());
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    /** All that the service holds about an enrollment. */
    String state(Enrollment enrollment) {
        return List.of("agreement", "evidence", "applicant").stream()
                .map(
                        table ->
                                jdbc.queryForList(
                                        "SELECT *, xmin::text FROM "
                                                + table
                                                + " WHERE enrollment_id = ?",
                                        enrollment.id()))
                .toList()
                .toString();
    }
}
