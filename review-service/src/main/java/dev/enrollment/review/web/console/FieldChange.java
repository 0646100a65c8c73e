package dev.enrollment.review.web.console;

import dev.enrollment.review.profile.Profile;
import java.util.List;
import java.util.Map;

/**
 * A field of the profile that an amendment has changed.
 *
 * @param path as the application names it
 */
record FieldChange(String path, String before, String after) {

    /** What an earlier revision says otherwise; a part that it lacks had not been asked for yet. */
    static List<FieldChange> between(Profile before, Profile after) {
        Map<String, String> now = ProfileTexts.of(after);
        return ProfileTexts.of(before).entrySet().stream()
                .map(
                        was ->
                                new FieldChange(
                                        was.getKey(),
                                        was.getValue(),
                                        now.getOrDefault(was.getKey(), "")))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }
}
