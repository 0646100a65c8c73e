package dev.enrollment.review.web.console;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a form of a case's page has sent.
 *
 * @param version of the case the page showed
 */
record Typed(
        @Nullable Integer version, @Nullable List<@Nullable String> codes, @Nullable String note) {

    static final Typed NOTHING = new Typed(null, null, null);

    public boolean chose(String code) {
        return codes != null && codes.contains(code);
    }

    public List<String> chosen() {
        return codes == null ? List.of() : codes.stream().filter(Objects::nonNull).toList();
    }

    public boolean isAnything() {
        return !chosen().isEmpty() || (note != null && !note.isBlank());
    }
}
