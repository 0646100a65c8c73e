package dev.enrollment.review.check.persistence;

import dev.enrollment.review.check.OtherApplicants;
import dev.enrollment.review.profile.Company;
import dev.enrollment.review.profile.CompanyNumber;
import dev.enrollment.review.profile.LegalName;
import dev.enrollment.review.profile.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOtherApplicants implements OtherApplicants {

    private static final String LIKE =
            """
            SELECT bool_or(other.registration_key = :registration) AS same_registration_number,
                   bool_or(other.vat_key = :vat) AS same_vat_number,
                   bool_or(other.name_key = :name) AS lookalike_name
            FROM profile other LEFT JOIN review USING (enrollment_id)
            WHERE other.market = :market AND other.enrollment_id <> :enrollment
              AND (other.registration_key = :registration OR other.vat_key = :vat OR other.name_key = :name)
              AND (review.status IS NULL OR review.status NOT IN ('REJECTED', 'WITHDRAWN'))
            """;

    private final JdbcClient jdbc;

    JdbcOtherApplicants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Likeness> like(Profile profile) {
        Company company = profile.company();
        String vatNumber = company.vatNumber();
        return jdbc.sql(LIKE)
                .param("market", company.market())
                .param("enrollment", profile.enrollment().value())
                .param("registration", CompanyNumber.key(company.registrationNumber()))
                // An empty key is nobody's: numbers without letter or digit are refused at intake.
                .param("vat", vatNumber == null ? "" : CompanyNumber.key(vatNumber))
                .param("name", LegalName.key(company.legalName()))
                .query((row, number) -> likenesses(row))
                .single();
    }

    private static Set<Likeness> likenesses(ResultSet row) throws SQLException {
        Set<Likeness> found = EnumSet.noneOf(Likeness.class);
        for (Likeness likeness : Likeness.values()) {
            // Without a row there is null, which reads as false.
            if (row.getBoolean(likeness.name())) {
                found.add(likeness);
            }
        }
        return found;
    }
}
