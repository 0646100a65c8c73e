package dev.enrollment.notification.persistence;

import dev.enrollment.edge.person.PersonalData;
import dev.enrollment.edge.person.PersonalRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table with rows of an enrollment. */
@Configuration(proxyBeanMethods = false)
class PersonalTables {

    /** A message is bytes; as mail servers get it, nearly all of it can be read. */
    private static final String LETTERS =
            """
            SELECT notification_id, language, template_version, encode(message, 'escape') AS message
              FROM letter WHERE enrollment_id = :id
            """;

    @Bean
    PersonalData personalData(JdbcClient jdbc) {
        return new PersonalRows(jdbc).tables("recipient", "notification").part("letter", LETTERS);
    }
}
