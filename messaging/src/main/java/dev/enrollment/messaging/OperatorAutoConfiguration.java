package dev.enrollment.messaging;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The operator's view over HTTP, in services that are resource servers. It brings its own guard, so
 * that no service can forget it, and is absent where there is nothing to judge a token by.
 */
@AutoConfiguration(
        after = MessagingAutoConfiguration.class,
        afterName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({RestController.class, SecurityFilterChain.class, JwtDecoder.class})
@ConditionalOnBean(JwtDecoder.class)
@Import({ParkedStreamApi.class, ParkedRecordApi.class, ParkedProblems.class})
class OperatorAutoConfiguration {

    @Bean
    @Order(0)
    SecurityFilterChain operatorsOnly(HttpSecurity http, JsonMapper json) {
        OperatorRefusals refusals = new OperatorRefusals(json);
        return http.securityMatcher("/api/parked", "/api/parked/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole("operator"))
                .oauth2ResourceServer(
                        tokens ->
                                tokens.jwt(Customizer.withDefaults())
                                        .authenticationEntryPoint(refusals)
                                        .accessDeniedHandler(refusals))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(refusals))
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Bearer tokens are not sent by a browser of its own accord.
                .csrf(AbstractHttpConfigurer::disable)
                .build();
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

    @Bean
    Legible legible(SchemaRegistryClient registry, JsonMapper json) {
        return new Legible(new AvroDecoder(registry), json);
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
            Function<Subscription, Poll> polls,
            PlatformTransactionManager transactions) {
        return new RecordRedrive(
                resumer, streams, records, polls, new TransactionTemplate(transactions));
    }
}
