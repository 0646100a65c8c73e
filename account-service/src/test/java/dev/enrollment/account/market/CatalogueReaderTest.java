package dev.enrollment.account.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator's own catalogue: used without touching code, refused with every reason at once. */
class CatalogueReaderTest {

    private static final String HEADER =
            "code,name,member_since,member_until,languages,postal_pattern,postal_required,"
                    + "province_required,postal_prefixes";
    private static final String GOOD = "DE,Germany,1958-01-01,,de,\\d{5},yes,no,";
    private static final List<String> FORMS = List.of("code,pattern", "DE,DE\\d{9}", "JP,T\\d{13}");

    @TempDir private Path folder;

    @Test
    void takesAnotherProgramsMarkets() throws IOException {
        var markets =
                List.of(
                        "# version mine-7",
                        HEADER,
                        "JP,Japan,2027-01-01,2027-12-31,ja,\\d{7},yes,yes,");
        Files.write(folder.resolve("markets.csv"), markets);
        Files.write(folder.resolve("vat-numbers.csv"), FORMS);

        var catalogue = CatalogueFiles.read(folder.toUri().toString());

        assertThat(catalogue.version()).isEqualTo("mine-7");
        assertThat(catalogue.find("DE")).isEmpty();
        assertThat(catalogue.eligibleOn(LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(catalogue.eligibleOn(LocalDate.of(2027, 6, 1))).hasSize(1);
        assertThat(catalogue.eligibleOn(LocalDate.of(2028, 1, 1))).isEmpty();
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThatExceptionOfType(InvalidCatalogue.class)
                .isThrownBy(() -> CatalogueFiles.read(folder.toUri().toString()))
                .withMessageContaining("markets.csv cannot be read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    de,Germany,1958-01-01,,de,\\d{5},yes,no,         | line 4, code: 'de' is not two capitals
                    AT,Austria,1958-01-01,,de,\\d{4},yes,no,         | line 4, code: AT has no line in vat-numbers.csv
                    JP,Japan,,,ja,\\d{5},yes,no,                    | line 4, member_since: a date is needed
                    JP,Japan,1958-13-01,,ja,\\d{5},yes,no,          | line 4, member_since: '1958-13-01' is not a date
                    JP,Japan,2020-01-01,2019-01-01,ja,\\d{5},yes,no, | line 4, member_until: before member_since
                    JP,Japan,2020-01-01,,Japanese,\\d{5},yes,no,    | line 4, languages: 'Japanese' is not ISO 639-1 codes
                    JP,Japan,2020-01-01,,ja,[0-9,yes,no,            | line 4, postal_pattern: '[0-9' is not a regular expression
                    JP,Japan,2020-01-01,,ja,\\d{5},maybe,no,        | line 4, postal_required: neither yes nor no
                    JP,Japan,2020-01-01                             | line 4: 9 columns, but 3 fields
                    DE,Germany,1958-01-01,,de,\\d{5},yes,no,         | line 4: DE stands there twice
                    """)
    void saysWhereItIsBroken(String line, String problem) {
        assertThatExceptionOfType(InvalidCatalogue.class)
                .isThrownBy(() -> read("# version 1", HEADER, GOOD, line))
                .withMessageContaining("markets.csv, " + problem);
    }

    @Test
    void saysEverythingAtOnce() {
        assertThatExceptionOfType(InvalidCatalogue.class)
                .isThrownBy(() -> read(HEADER, "JP", "AT,Austria,1958-01-01,,de,x,yes,no,"))
                .withMessageContaining("'# version …' is missing")
                .withMessageContaining("line 2: 9 columns")
                .withMessageContaining("line 3, code: AT")
                .withMessageContaining("no market at all");
    }

    @Test
    void tellsWhoeverStartsTheServiceWhatToDo() {
        var failure = new InvalidCatalogue(List.of("markets.csv, line 4: broken"));
        var analysis =
                Objects.requireNonNull(
                        new MarketConfiguration.InvalidCatalogueAnalyzer()
                                .analyze(new RuntimeException(failure)));

        assertThat(analysis.getDescription()).contains("markets.csv, line 4: broken");
        assertThat(analysis.getAction()).contains("enrollment.markets.location");
    }

    private static MarketCatalogue read(String... markets) {
        return new CatalogueReader().read(List.of(markets), FORMS);
    }
}
