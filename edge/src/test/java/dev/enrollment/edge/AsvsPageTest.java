package dev.enrollment.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code docs/asvs.md} says of each requirement can be looked up. */
class AsvsPageTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern ROW =
            Pattern.compile("\\| (V[0-9.]+) \\| ([123]) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");
    private static final Pattern DECISION = Pattern.compile("(?s).*(Decision: |see V[0-9]).*");

    private record Row(String id, String level, String verdict, String why) {

        boolean isMet() {
            return verdict.equals("met");
        }
    }

    private static final List<Row> ROWS = new ArrayList<>();
    private static final Map<String, String> TESTS = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        for (String line : Files.readAllLines(DOCS.resolve("asvs.md"))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                ROWS.add(new Row(row.group(1), row.group(2), row.group(4), row.group(5)));
            } else {
                assertThat(line).doesNotStartWith("| V");
            }
        }
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path sources : modules.map(it -> it.resolve("src/test/java")).toList()) {
                if (Files.isDirectory(sources)) {
                    collect(sources);
                }
            }
        }
    }

    /** Classes of one name stand for each other. */
    private static void collect(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                TESTS.merge(name, Files.readString(file), String::concat);
            }
        }
    }

    @Test
    void hasEachRequirementOfTheFirstTwoLevelsOnce() throws IOException {
        List<String> wanted = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/asvs-5.0.0.txt"))) {
            String[] section = line.split(" ", -1);
            for (int i = 0; section[0].startsWith("V") && i < section[1].length(); i++) {
                if (section[1].charAt(i) != '3') {
                    wanted.add(section[0] + "." + (i + 1) + " " + section[1].charAt(i));
                }
            }
        }
        assertThat(ROWS.stream().map(row -> row.id() + " " + row.level()))
                .hasSizeGreaterThan(250)
                .containsExactlyElementsOf(wanted);
    }

    @Test
    void whatIsMetNamesATestOrAFileAndAllThatIsNamedExists() {
        for (Row row : ROWS) {
            var tests = TEST.matcher(row.why()).results().toList();
            var links = LINK.matcher(row.why()).results().map(link -> link.group(1)).toList();
            assertThat(row.isMet() && tests.isEmpty() && links.isEmpty()).as(row.id()).isFalse();
            assertThat(links)
                    .as(row.id())
                    .allSatisfy(link -> assertThat(DOCS.resolve(link)).exists());
            for (var test : tests) {
                assertThat(TESTS).as(row.id()).containsKey(test.group(1));
                if (test.group(2) != null) {
                    assertThat(TESTS.get(test.group(1)))
                            .as(row.id())
                            .contains(" " + test.group(2) + "(");
                }
            }
        }
    }

    @Test
    void whatIsNotMetIsDecided() {
        assertThat(ROWS)
                .allSatisfy(
                        row -> {
                            assertThat(row.verdict()).isIn("met", "**not met**", "not applicable");
                            if (row.verdict().equals("**not met**")) {
                                assertThat(row.why()).as(row.id()).matches(DECISION);
                            }
                        });
    }

    @Test
    void countsItsRows() throws IOException {
        long met = ROWS.stream().filter(Row::isMet).count();
        long missed = ROWS.stream().filter(row -> row.verdict().equals("**not met**")).count();
        assertThat(Files.readString(DOCS.resolve("asvs.md")).replaceAll("\\s+", " "))
                .contains(
                        "Of %d requirements %d are met, %d are not, %d do not apply."
                                .formatted(ROWS.size(), met, missed, ROWS.size() - met - missed));
    }
}
