package dev.enrollment.account.market;

import dev.enrollment.account.Market;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the tables of a catalogue and finds everything that is wrong with them, not the first. */
final class CatalogueReader {

    private static final String VERSION = "# version ";
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");
    private static final Pattern LANGUAGES = Pattern.compile("[a-z]{2}( [a-z]{2})*");
    private static final Pattern WORDS = Pattern.compile(".*\\S.*");

    private final List<String> problems = new ArrayList<>();

    MarketCatalogue read(List<String> markets, List<String> vatNumbers) {
        String version = version(markets);
        Map<String, Pattern> forms = forms(vatNumbers);
        Map<String, MarketEntry> entries = new TreeMap<>();
        for (CsvRow row : CsvTable.read("markets.csv", markets, problems)) {
            readable(row, forms).ifPresent(entry -> keep(entry, row, entries));
        }
        if (entries.isEmpty()) {
            problems.add("markets.csv: no market at all");
        }
        if (!problems.isEmpty()) {
            throw new InvalidCatalogue(problems);
        }
        return new MarketCatalogue(version, entries.values());
    }

    private String version(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(VERSION))
                .map(line -> line.substring(VERSION.length()).strip())
                .filter(version -> !version.isEmpty())
                .findFirst()
                .orElseGet(() -> reported("markets.csv: a line '# version …' is missing"));
    }

    private String reported(String problem) {
        problems.add(problem);
        return "";
    }

    private Map<String, Pattern> forms(List<String> lines) {
        Map<String, Pattern> forms = new HashMap<>();
        for (CsvRow row : CsvTable.read("vat-numbers.csv", lines, problems)) {
            try {
                forms.put(row.text("code", CODE, "two capitals"), row.pattern("pattern"));
            } catch (CsvRow.BadField e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        return forms;
    }

    private void keep(MarketEntry entry, CsvRow row, Map<String, MarketEntry> entries) {
        if (entries.putIfAbsent(entry.market().code(), entry) != null) {
            problems.add(row.place() + ": " + entry.market() + " stands there twice");
        }
    }

    private Optional<MarketEntry> readable(CsvRow row, Map<String, Pattern> forms) {
        try {
            return Optional.of(entry(row, forms));
        } catch (CsvRow.BadField e) {
            problems.add(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static MarketEntry entry(CsvRow row, Map<String, Pattern> forms) {
        String code = row.text("code", CODE, "two capitals");
        Pattern vatNumber = forms.get(code);
        if (vatNumber == null) {
            throw row.bad("code", code + " has no line in vat-numbers.csv");
        }
        return new MarketEntry(
                new Market(code),
                row.text("name", WORDS, "a name"),
                eligibility(row),
                List.of(row.text("languages", LANGUAGES, "ISO 639-1 codes").split(" ")),
                new PostalCodes(
                        row.pattern("postal_pattern"),
                        row.yes("postal_required"),
                        row.text("postal_prefix")),
                row.yes("province_required"),
                vatNumber);
    }

    private static Eligibility eligibility(CsvRow row) {
        var since = row.date("member_since");
        var until = row.optionalDate("member_until").orElse(null);
        if (until != null && until.isBefore(since)) {
            throw row.bad("member_until", "before member_since");
        }
        return new Eligibility(since, until);
    }
}
