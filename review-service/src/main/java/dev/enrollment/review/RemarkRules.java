package dev.enrollment.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a reviewer may write to an applicant, and which days may be named. */
final class RemarkRules {

    static final int LONGEST = 1_000;
    static final int MOST_DAYS = 90;
    static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private RemarkRules() {}

    /** The remarks as they are sent: stripped, and none that says nothing. */
    static Map<String, String> items(Writing writing, List<String> asked) {
        Map<String, String> kept = new TreeMap<>();
        List<Violation> violations = new ArrayList<>();
        if (writing.remarks() != null) {
            writing.remarks()
                    .forEach(
                            (code, words) -> {
                                String said = stripped(words);
                                if (said != null && asked.contains(code)) {
                                    WordRules.checkText(
                                            "remarks." + code, said, LONGEST, violations);
                                    kept.put(code, said);
                                }
                            });
        }
        refuse(violations);
        return kept;
    }

    /** The message as it is sent; null where it says nothing. */
    static @Nullable String message(Writing writing) {
        String said = stripped(writing.message());
        List<Violation> violations = new ArrayList<>();
        WordRules.checkText("message", said, LONGEST, violations);
        refuse(violations);
        return said;
    }

    /** The end of the day, where the market is; throws where the day is past or far away. */
    static Instant endOf(LocalDate day, ZoneId zone, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        if (!day.isAfter(today) || day.isAfter(today.plusDays(MOST_DAYS))) {
            refuse(
                    List.of(
                            new Violation(
                                    "answerBy",
                                    "NO_SUCH_DAY",
                                    "The day is past, or too far away",
                                    "Name a day from tomorrow on, within %d days"
                                            .formatted(MOST_DAYS))));
        }
        return day.atTime(LAST_MINUTE).atZone(zone).toInstant();
    }

    private static @Nullable String stripped(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new UnacceptableWord(violations);
        }
    }
}
