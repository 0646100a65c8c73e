package dev.enrollment.account.market;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One row of a table, whose fields are read as what they must be.
 *
 * @param place file and line, for whoever must correct it
 */
record CsvRow(String place, Map<String, String> fields) {

    String text(String column) {
        String value = fields.get(column);
        if (value == null) {
            throw bad(column, "the column is missing");
        }
        return value;
    }

    /** Empty as well where the table has no such column. */
    String optionalText(String column) {
        return fields.getOrDefault(column, "");
    }

    /** Words apart by blanks; none as well where the table has no such column. */
    List<String> words(String column) {
        String text = optionalText(column);
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    /** A text of this form; the words say what is expected. */
    String text(String column, Pattern form, String words) {
        String value = text(column);
        if (!form.matcher(value).matches()) {
            throw bad(column, "'" + value + "' is not " + words);
        }
        return value;
    }

    LocalDate date(String column) {
        return optionalDate(column).orElseThrow(() -> bad(column, "a date is needed"));
    }

    Optional<LocalDate> optionalDate(String column) {
        String value = text(column);
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value));
        } catch (DateTimeException e) {
            throw bad(column, "'" + value + "' is not a date, like 2020-01-31");
        }
    }

    Optional<Pattern> optionalPattern(String column) {
        return optionalText(column).isEmpty() ? Optional.empty() : Optional.of(pattern(column));
    }

    Pattern pattern(String column) {
        String value = text(column);
        try {
            return Pattern.compile(value);
        } catch (PatternSyntaxException e) {
            throw bad(column, "'" + value + "' is not a regular expression");
        }
    }

    boolean yes(String column) {
        return switch (text(column)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw bad(column, "neither yes nor no");
        };
    }

    BadField bad(String column, String why) {
        return new BadField("%s, %s: %s".formatted(place, column, why));
    }

    /** A field that cannot be read as what it must be. */
    static final class BadField extends RuntimeException {

        private static final long serialVersionUID = 1;

        private BadField(String message) {
            super(message);
        }
    }
}
