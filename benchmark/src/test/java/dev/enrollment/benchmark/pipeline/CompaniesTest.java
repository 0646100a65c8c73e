package dev.enrollment.benchmark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.generic.GenericData;
import org.junit.jupiter.api.Test;

class CompaniesTest {

    private static final List<String> PEOPLE = Signatories.addresses(3);

    private final Companies companies =
            Companies.after(Path.of("../samples/applications.jsonl"), PEOPLE);

    @Test
    void areAllDifferentAndNoneIsRefusedByItsNumber() {
        var numbers =
                IntStream.range(0, 100)
                        .mapToObj(companies::application)
                        .map(application -> (GenericData.Record) application.get("company"))
                        .map(company -> company.get("registrationNumber").toString())
                        .collect(Collectors.toSet());

        assertThat(numbers).hasSize(100).noneMatch(number -> number.matches(".*[89]"));
    }

    @Test
    void areFoundByTheSubmissionAndTheName() {
        var application = companies.application(42);
        var company = (GenericData.Record) application.get("company");

        assertThat(Companies.ofSubmission(application.get("submissionId").toString()))
                .isEqualTo(42);
        assertThat(Companies.namedIn("about " + company.get("legalName"))).isEqualTo(42);
        assertThat(Companies.namedIn("about nobody")).isEqualTo(-1);
    }

    @Test
    void areSignedForByTheOneWhoseAddressTheyName() {
        var administrator = (GenericData.Record) companies.application(4).get("administrator");

        assertThat(administrator.get("email")).isEqualTo(PEOPLE.get(companies.signatory(4)));
    }
}
