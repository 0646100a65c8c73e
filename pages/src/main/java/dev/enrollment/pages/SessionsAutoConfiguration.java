package dev.enrollment.pages;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Puts {@link SparingSessions} between requests and the database. */
@AutoConfiguration(
        afterName =
                "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration")
@ConditionalOnBean(JdbcIndexedSessionRepository.class)
class SessionsAutoConfiguration {

    /** Shortens the shortest timeout that makes sense by little, and spares nearly all writes. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Two requests of one session may note the same thing at once: the later one holds. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer notedByTwo() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /**
     * 216 random bits, where a random UUID has 122; as many characters, since the column has 36.
     */
    @Bean
    SessionIdGenerator unguessableSessions() {
        var random = new SecureRandom();
        return () -> {
            byte[] id = new byte[27];
            random.nextBytes(id);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        };
    }

    @Bean
    @Primary
    SessionRepository<? extends Session> sparingSessions(JdbcIndexedSessionRepository sessions) {
        return new SparingSessions<>(sessions, PAUSE);
    }
}
