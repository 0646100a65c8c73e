package dev.enrollment.acceptance.samples;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The project's own file holds what the demo promises. */
class ProjectSamplesTest {

    private static final Path FILE = Path.of("..", "samples", "applications.jsonl");

    private static final Set<String> EU_AND_EFTA =
            Set.of(
                    "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR",
                    "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL",
                    "PT", "RO", "SE", "SI", "SK");

    private final List<Sample> samples = SampleFile.read(FILE, Instant.now());

    @Test
    void coverEveryMarketAndNoOther() {
        assertThat(enrolling().map(Sample::market).distinct())
                .hasSize(31)
                .containsExactlyInAnyOrderElementsOf(EU_AND_EFTA);
    }

    @Test
    void areBadInAtLeastEightWays() {
        List<Sample> bad =
                samples.stream().filter(sample -> sample.script().plot() == Plot.REFUSED).toList();
        assertThat(bad.stream().map(sample -> sample.script().codes()).distinct())
                .hasSizeGreaterThanOrEqualTo(8)
                .doesNotContain(List.of());
        assertThat(bad.stream().filter(sample -> sample.bytes() != null)).hasSize(2);
    }

    @Test
    void tellEveryStory() {
        Map<Plot, Long> plots =
                samples.stream().collect(groupingBy(sample -> sample.script().plot(), counting()));
        assertThat(plots)
                .containsEntry(Plot.REJECTED, 2L)
                .containsEntry(Plot.INFORMATION, 2L)
                .containsEntry(Plot.DECLINED, 1L)
                .containsEntry(Plot.LATE, 1L)
                .containsEntry(Plot.SLOW, 1L)
                .containsEntry(Plot.REPEATED, 1L);
    }

    @Test
    void haveNumbersThatCanBeDialled() {
        assertThat(enrolling().flatMap(ProjectSamplesTest::phones))
                .allSatisfy(phone -> assertThat(isValid(phone)).as(phone).isTrue());
    }

    @Test
    void areFictional() {
        assertThat(enrolling().map(Sample::mailbox))
                .allSatisfy(address -> assertThat(address).endsWith(".example"))
                .doesNotHaveDuplicates();
    }

    @Test
    void fitTheContract() {
        assertThat(samples.stream().filter(sample -> sample.application() != null))
                .allSatisfy(
                        sample ->
                                assertThat(
                                                AvroApplication.of(sample.requireApplication())
                                                        .get("submissionId"))
                                        .isEqualTo(sample.key()));
    }

    @Test
    void areSlowOnlyWhereNobodyElseIs() {
        Sample slow =
                enrolling()
                        .filter(sample -> sample.script().plot() == Plot.SLOW)
                        .findFirst()
                        .orElseThrow();
        assertThat(enrolling().filter(sample -> sample.market().equals(slow.market())))
                .containsExactly(slow);
    }

    private Stream<Sample> enrolling() {
        return samples.stream().filter(sample -> sample.script().plot().enrolls());
    }

    private static Stream<String> phones(Sample sample) {
        var application = sample.requireApplication();
        return Stream.of("/office/phone", "/administrator/phone")
                .map(pointer -> application.at(pointer).asString());
    }

    private static boolean isValid(String phone) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.isValidNumber(numbers.parse(phone, "ZZ"));
        } catch (NumberParseException e) {
            return false;
        }
    }
}
