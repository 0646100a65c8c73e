package dev.enrollment.benchmark.peers.modulith;

import dev.enrollment.benchmark.peers.Job;
import dev.enrollment.benchmark.peers.Peer;
import dev.enrollment.benchmark.peers.PeerProcess;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The peer on Spring Modulith. Listeners hold a connection while they ask the world, so there are
 * fewer of them than connections.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({Way.class, Listeners.class})
class ModulithPeer {

    private static final Map<String, Object> SETTINGS =
            Map.of(
                    "spring.modulith.events.jdbc.schema-initialization.enabled", "true",
                    // Else completed publications stay, to be purged by the application.
                    "spring.modulith.events.completion-mode", "delete",
                    "spring.flyway.enabled", "false",
                    "spring.task.execution.pool.core-size", "12");

    static void main() {
        PeerProcess.run(ModulithPeer::start);
    }

    private static Peer start(DataSource database, Job job) {
        return new SpringApplicationBuilder(ModulithPeer.class)
                .web(WebApplicationType.NONE)
                .properties(SETTINGS)
                .initializers(
                        (GenericApplicationContext context) -> {
                            context.registerBean(DataSource.class, () -> database);
                            context.registerBean(Job.class, () -> job);
                        })
                .run()
                .getBean(Peer.class);
    }
}
