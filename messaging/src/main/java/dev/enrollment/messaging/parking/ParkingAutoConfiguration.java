package dev.enrollment.messaging.parking;

import dev.enrollment.defaults.Migrations;
import dev.enrollment.defaults.Worker;
import dev.enrollment.edge.api.ApiRules;
import dev.enrollment.edge.person.PersonalData;
import dev.enrollment.edge.person.PersonalRows;
import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.receiving.ParkedRecords;
import dev.enrollment.messaging.receiving.Poll;
import dev.enrollment.messaging.receiving.Resumer;
import dev.enrollment.messaging.receiving.Tables;
import dev.enrollment.messaging.sending.OutgoingStreams;
import dev.enrollment.messaging.wire.AvroDecoder;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The operator's view over HTTP. It brings its own rule, so that no service can forget it, and is
 * absent where there is no edge to keep it.
 */
@AutoConfiguration(afterName = "dev.enrollment.messaging.receiving.ReceivingAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(ApiRules.class)
@Import({
    ParkedStreamApi.class,
    ParkedRecordApi.class,
    ParkedOutgoingApi.class,
    BulkRedriveApi.class,
    ParkedProblems.class
})
class ParkingAutoConfiguration {

    private static final String PARKED_UNDER_KEY =
            """
            SELECT * FROM messaging.parked_record
             WHERE key = convert_to(cast(:id AS text), 'UTF8')
            """;

    @Bean
    @Order(0)
    ApiRules operatorsOnly() {
        return requests ->
                requests.requestMatchers("/api/parked", "/api/parked/**").hasRole("operator");
    }

    @Bean
    StoppedStreams stoppedStreams(JdbcTemplate jdbc) {
        return new StoppedStreams(jdbc);
    }

    @Bean
    DiscardedTable discardedTable(JdbcTemplate jdbc) {
        return new DiscardedTable(jdbc);
    }

    @Bean
    ParkedRecords parkedRecords(Tables tables) {
        return tables.parked();
    }

    /** What waits or is parked under an enrollment's key is told with the service's own data. */
    @Bean
    PersonalData setAside(JdbcClient jdbc) {
        return new PersonalRows(jdbc)
                .part("held", "SELECT * FROM messaging.held WHERE key = cast(:id AS text)")
                .part("parked_record", PARKED_UNDER_KEY)
                .part("unsent", "SELECT * FROM messaging.unsent WHERE key = cast(:id AS text)");
    }

    @Bean
    Legible legible(SchemaRegistryClient registry, JsonMapper json) {
        return new Legible(new AvroDecoder(registry), json);
    }

    @Bean
    RedriveLists redriveLists(JdbcTemplate jdbc) {
        return new RedriveLists(jdbc);
    }

    @Bean
    RedriveOutcomes redriveOutcomes(JdbcTemplate jdbc) {
        return new RedriveOutcomes(jdbc);
    }

    @Bean
    BulkRedrive bulkRedrive(
            RedriveLists lists,
            StreamRedrive streams,
            RecordRedrive redrive,
            ParkedRecords records,
            OutgoingStreams outgoing) {
        return new BulkRedrive(lists, streams, redrive, records, outgoing);
    }

    @Bean
    Worker redriving(BulkRedrive bulkRedrive, Migrations migrations) {
        return new Worker(
                "bulk-redrive",
                Resumer.PHASE,
                () -> {
                    migrations.await();
                    bulkRedrive.round();
                });
    }

    @Bean
    StreamRedrive streamRedrive(
            Resumer resumer,
            StoppedStreams streams,
            Tables tables,
            DiscardedTable discarded,
            PlatformTransactionManager transactions) {
        return new StreamRedrive(
                resumer, streams, tables, discarded, new TransactionTemplate(transactions));
    }

    @Bean
    RecordRedrive recordRedrive(
            Resumer resumer,
            StoppedStreams streams,
            ParkedRecords records,
            RedriveLists lists,
            Function<Subscription, Poll> polls,
            PlatformTransactionManager transactions) {
        return new RecordRedrive(
                resumer, streams, records, lists, polls, new TransactionTemplate(transactions));
    }
}
