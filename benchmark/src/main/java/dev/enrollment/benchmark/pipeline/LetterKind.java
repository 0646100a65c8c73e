package dev.enrollment.benchmark.pipeline;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The letters of an enrollment that meets no trouble, in their order, known by their subjects. */
enum LetterKind {
    RECEIVED("We have received the application of .*"),
    OFFER("Approved: the agreement for .* is ready to sign"),
    SIGNED("The agreement for .* is signed"),
    READY("The partner account of .* is ready");

    private final Pattern subject;

    LetterKind(String subject) {
        this.subject = Pattern.compile(subject);
    }

    /** Empty for a letter that nobody should get here. */
    static Optional<LetterKind> of(String subject) {
        return Arrays.stream(values())
                .filter(kind -> kind.subject.matcher(subject).matches())
                .findFirst();
    }
}
