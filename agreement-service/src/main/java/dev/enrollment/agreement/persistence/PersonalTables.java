package dev.enrollment.agreement.persistence;

import dev.enrollment.edge.person.PersonalData;
import dev.enrollment.edge.person.PersonalRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every table with rows of an enrollment; the sealed PDF itself is fetched apart, and a locked one
 * by nobody. Sessions belong to who is signed in.
 */
@Configuration(proxyBeanMethods = false)
class PersonalTables {

    @Bean
    PersonalData personalData(JdbcClient jdbc) {
        return new PersonalRows(jdbc)
                .tables(
                        "applicant",
                        "agreement",
                        "evidence",
                        "agreement_step",
                        "case_event",
                        "phone_check")
                .part(
                        "sealing",
                        """
                        SELECT enrollment_id, content, content_hash, evidence, ordered_at, sealed_at,
                            level, pdf_hash
                        FROM sealing WHERE enrollment_id = :id AND locked_at IS NULL""");
    }
}
