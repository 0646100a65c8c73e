package dev.enrollment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.sandbox.postgres.Database;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("own-servers")
class PipelineStackIT {

    private final PipelineStack stack = PipelineStack.running();

    @Test
    void startsOnlyOncePerJvm() {
        assertThat(PipelineStack.running()).isSameAs(stack);
    }

    @Test
    void givesEachTestItsOwnDatabase() throws Exception {
        Database one = stack.freshDatabase();
        Database other = stack.freshDatabase();
        assertThat(one.url()).isNotEqualTo(other.url());
        try (var connection =
                        DriverManager.getConnection(one.url(), one.username(), one.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW fsync")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("on");
        }
    }

    @Test
    void setsUpTopicsAndSchemasHoweverOften() throws Exception {
        stack.withTopics("aurora").withTopics("aurora");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
            assertThat(admin.listTopics().names().get())
                    .contains("partner.aurora.applications", "enrollment.accounts");
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(stack.registryUrl() + "/subjects"));
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains("partner.aurora.applications-value");
        }
    }
}
