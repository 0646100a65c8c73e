package dev.enrollment.account.market;

import dev.enrollment.account.Market;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the catalogue from the files shipped with the service. */
public final class CatalogueFiles {

    private static final String VERSION = "# version ";

    private CatalogueFiles() {}

    public static MarketCatalogue read() {
        List<String> markets = lines("/markets/markets.csv");
        Map<String, Pattern> vatNumbers =
                CsvTable.read(lines("/markets/vat-numbers.csv")).stream()
                        .collect(
                                Collectors.toMap(
                                        row -> field(row, "code"),
                                        row -> Pattern.compile(field(row, "pattern"))));
        var entries = CsvTable.read(markets).stream().map(row -> entry(row, vatNumbers)).toList();
        return new MarketCatalogue(version(markets), entries);
    }

    private static String version(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(VERSION))
                .map(line -> line.substring(VERSION.length()).strip())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The catalogue has no version"));
    }

    private static MarketEntry entry(Map<String, String> row, Map<String, Pattern> vatNumbers) {
        String code = field(row, "code");
        String until = field(row, "member_until");
        return new MarketEntry(
                new Market(code),
                field(row, "name"),
                new Eligibility(
                        LocalDate.parse(field(row, "member_since")),
                        until.isEmpty() ? null : LocalDate.parse(until)),
                List.of(field(row, "languages").split(" ")),
                new PostalCodes(
                        Pattern.compile(field(row, "postal_pattern")),
                        field(row, "postal_required").equals("yes"),
                        field(row, "postal_prefix")),
                field(row, "province_required").equals("yes"),
                Objects.requireNonNull(vatNumbers.get(code), "No form of VAT numbers: " + code));
    }

    private static String field(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static List<String> lines(String resource) {
        try (InputStream in = CatalogueFiles.class.getResourceAsStream(resource);
                BufferedReader reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(in, resource),
                                        StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
