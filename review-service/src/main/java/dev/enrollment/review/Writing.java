package dev.enrollment.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer writes down for a request or a rejection, before it is judged.
 *
 * @param codes items or reasons
 * @param note for colleagues
 * @param message to the applicant, about a rejection
 * @param remarks to the applicant, by code of the item
 * @param answerBy last day to answer, where the market is; null for the usual time
 */
public record Writing(
        @Nullable List<@Nullable String> codes,
        @Nullable String note,
        @Nullable String message,
        @Nullable Map<String, @Nullable String> remarks,
        @Nullable LocalDate answerBy) {

    /** Codes alone, and a note for colleagues. */
    public static Writing of(@Nullable List<@Nullable String> codes, @Nullable String note) {
        return new Writing(codes, note, null, null, null);
    }
}
