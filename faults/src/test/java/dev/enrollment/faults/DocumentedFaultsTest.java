package dev.enrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The figures in docs/faults.md name what the campaign does today, all of it. */
class DocumentedFaultsTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ((?:halt|Error thrown) [^|]+) \\|");

    private final String document = Files.readString(Path.of("..", "docs", "faults.md"));

    DocumentedFaultsTest() throws IOException {}

    @Test
    void namesEachFaultHaltAndError() {
        assertThat(new Counts().missing())
                .allSatisfy(title -> assertThat(document).contains("| " + title + " |"));
    }

    @Test
    void namesNoPointThatIsNotThere() {
        List<String> known = new Counts().missing();

        assertThat(ROW.matcher(document).results().map(row -> row.group(1)))
                .isNotEmpty()
                .isSubsetOf(known);
    }
}
