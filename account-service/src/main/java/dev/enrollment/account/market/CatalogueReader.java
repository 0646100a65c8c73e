package dev.enrollment.account.market;

import dev.enrollment.account.Market;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the tables of a catalogue and finds everything that is wrong with them, not the first. */
final class CatalogueReader {

    private static final String VERSION = "# version ";
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");
    private static final Pattern LANGUAGES = Pattern.compile("[a-z]{2}( [a-z]{2})*");
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final Pattern WORDS = Pattern.compile(".*\\S.*");

    private final List<String> problems = new ArrayList<>();

    MarketCatalogue read(List<String> markets, List<String> vatNumbers) {
        String version = version(markets);
        Map<String, CodeForm> forms = forms(vatNumbers);
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

    private Map<String, CodeForm> forms(List<String> lines) {
        Map<String, CodeForm> forms = new HashMap<>();
        for (CsvRow row : CsvTable.read("vat-numbers.csv", lines, problems)) {
            try {
                forms.put(row.text("code", CODE, "two capitals"), vatNumbers(row));
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

    private Optional<MarketEntry> readable(CsvRow row, Map<String, CodeForm> forms) {
        try {
            return Optional.of(entry(row, forms));
        } catch (CsvRow.BadField e) {
            problems.add(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static MarketEntry entry(CsvRow row, Map<String, CodeForm> forms) {
        String code = row.text("code", CODE, "two capitals");
        CodeForm vatNumbers = forms.get(code);
        if (vatNumbers == null) {
            throw row.bad("code", code + " has no line in vat-numbers.csv");
        }
        return new MarketEntry(
                new Market(code),
                row.text("name", WORDS, "a name"),
                eligibility(row),
                List.of(row.text("languages", LANGUAGES, "ISO 639-1 codes").split(" ")),
                postalCodes(row),
                row.yes("province_required"),
                vatNumbers,
                Set.copyOf(row.words("phone_regions")),
                row.optionalPattern("ambiguous_numbers")
                        .map(Registers::new)
                        .orElse(Registers.UNIQUE));
    }

    private static PostalCodes postalCodes(CsvRow row) {
        var codes =
                new PostalCodes(
                        form(row, "postal_pattern", "postal_stored", "postal_example"),
                        row.yes("postal_required"),
                        row.words("postal_prefixes"),
                        row.optionalPattern("postal_outside").orElse(NOTHING));
        check(row, "postal_example", codes::read);
        return codes;
    }

    private static CodeForm vatNumbers(CsvRow row) {
        CodeForm form = form(row, "pattern", "stored", "example");
        check(row, "example", form::read);
        return form;
    }

    private static CodeForm form(CsvRow row, String pattern, String stored, String example) {
        return new CodeForm(
                row.pattern(pattern), row.optionalText(stored), row.optionalText(example));
    }

    /** An example shows the form in which codes are stored. */
    private static void check(
            CsvRow row, String column, Function<String, Optional<String>> reader) {
        String example = row.optionalText(column);
        if (!example.isEmpty() && !reader.apply(example).equals(Optional.of(example))) {
            throw row.bad(column, "'" + example + "' is not what would be stored");
        }
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
