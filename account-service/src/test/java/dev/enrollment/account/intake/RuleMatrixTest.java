package dev.enrollment.account.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No rule is written without a row that breaks it. */
class RuleMatrixTest {

    private static final Path RULES = Path.of("src/main/java/dev/enrollment/account/intake");
    private static final Pattern CODE =
            Pattern.compile("(?:findings\\.add|new Violation)\\(\\s*[^,]+,\\s*\"([A-Z_]+)\"");

    @Test
    void theMatrixHasEveryCode() throws IOException {
        var codes = new TreeSet<String>();
        try (Stream<Path> files = Files.list(RULES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> CODE.matcher(read(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .forEach(codes::add);
        }
        codes.add("TOO_LONG");

        assertThat(codes).hasSizeGreaterThan(20);
        assertThat(RuleMatrix.codes()).containsExactlyInAnyOrderElementsOf(codes);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
