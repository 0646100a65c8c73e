package dev.enrollment.account.timeline.persistence;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.timeline.FiledTexts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The newest row of the table of applications, each column under its path in the contract. */
@Repository
class JdbcFiledTexts implements FiledTexts {

    private static final String NEWEST =
            """
            SELECT language, legal_name AS "company.legalName",
                registration_number AS "company.registrationNumber",
                vat_number AS "company.vatNumber", street AS "office.street",
                postal_code AS "office.postalCode", city AS "office.city",
                province AS "office.province", office_phone AS "office.phone",
                administrator_given_name AS "administrator.givenName",
                administrator_family_name AS "administrator.familyName",
                administrator_email AS "administrator.email",
                administrator_phone AS "administrator.phone",
                partner_network_id AS "partnerNetworkId",
                support_coverage AS "supportProfile.coverage",
                array_to_string(support_languages, ' ') AS "supportProfile.languages",
                support_url AS "supportProfile.url",
                declaration_version AS "declaration.textVersion"
            FROM application WHERE enrollment_id = ? ORDER BY revision DESC LIMIT 1
            """;

    private final JdbcClient jdbc;

    JdbcFiledTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> newest(EnrollmentId id) {
        Map<String, String> texts = new LinkedHashMap<>();
        jdbc.sql(NEWEST)
                .param(id.value())
                .query()
                .listOfRows()
                .forEach(
                        row ->
                                row.forEach(
                                        (path, value) -> {
                                            if (value != null) {
                                                texts.put(path, value.toString());
                                            }
                                        }));
        return texts;
    }
}
