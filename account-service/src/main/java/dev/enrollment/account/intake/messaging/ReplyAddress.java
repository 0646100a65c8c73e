package dev.enrollment.account.intake.messaging;

import dev.enrollment.account.intake.ApplicationForm;
import dev.enrollment.messaging.Source;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Under which key a record is answered: its own. A key that cannot be written down (no text, too
 * long, invisible characters) is replaced by the submission ID, if that can be read.
 */
final class ReplyAddress {

    private static final Pattern WRITABLE = Pattern.compile("[^\\p{C}]{1,255}");

    private ReplyAddress() {}

    static Optional<String> of(Source source) {
        return writable(source.key());
    }

    static Optional<String> of(Source source, ApplicationForm form) {
        return of(source).or(() -> writable(form.submissionId()));
    }

    private static Optional<String> writable(@Nullable String text) {
        return Optional.ofNullable(text).filter(key -> WRITABLE.matcher(key).matches());
    }
}
