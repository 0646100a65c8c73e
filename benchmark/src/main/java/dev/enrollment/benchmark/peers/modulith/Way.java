package dev.enrollment.benchmark.peers.modulith;

import dev.enrollment.benchmark.peers.Application;
import dev.enrollment.benchmark.peers.Peer;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The companies, and whether they wait for a signature. */
@Transactional
class Way implements Peer {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Way(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
        jdbc.sql(
                        """
                        CREATE TABLE IF NOT EXISTS company (
                            number integer PRIMARY KEY,
                            application text NOT NULL,
                            waits boolean NOT NULL)""")
                .update();
    }

    @Override
    public void begin(Application application) {
        jdbc.sql("INSERT INTO company VALUES (?, ?, false)")
                .params(application.number(), application.json())
                .update();
        events.publishEvent(new Step.Received(application));
    }

    @Override
    public boolean signed(int number) {
        Optional<String> application =
                jdbc.sql(
                                """
                                UPDATE company SET waits = false WHERE number = ? AND waits
                                RETURNING application""")
                        .param(number)
                        .query(String.class)
                        .optional();
        application.map(Application::of).map(Step.Signed::new).ifPresent(events::publishEvent);
        return application.isPresent();
    }

    void waits(Application application) {
        jdbc.sql("UPDATE company SET waits = true WHERE number = ?")
                .param(application.number())
                .update();
    }
}
