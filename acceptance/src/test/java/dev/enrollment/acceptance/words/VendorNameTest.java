package dev.enrollment.acceptance.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Another vendor changes one file: nothing else names this one. */
class VendorNameTest {

    private static final Path ROOT = Path.of("..");

    /** Words of the vendor's own: agreements that are sealed as they are; passwords people use. */
    private static final List<String> ITS_OWN =
            List.of(
                    "agreement-service/src/main/resources/agreements",
                    "identity-theme/src/main/resources/passwords");

    @Test
    void isInOneFile() throws IOException {
        Pattern names = names();
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            var match = names.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            if (match.find()) {
                found.add(ROOT.relativize(file) + " says " + match.group());
            }
        }
        assertThat(found).isEmpty();
    }

    /** All values of the file, and the first word of the name: by it people know the vendor. */
    private static Pattern names() throws IOException {
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(ROOT.resolve("vendor.env"))) {
            String value = line.substring(line.indexOf('=') + 1);
            if (line.startsWith("ENROLLMENT_") && !value.equals("true")) {
                names.add(Pattern.quote(value));
            }
            if (line.startsWith("ENROLLMENT_VENDOR_NAME=")) {
                names.add("\\b" + Pattern.quote(value.replaceFirst(" .*", "")) + "\\b");
            }
        }
        assertThat(names).hasSizeGreaterThan(10);
        return Pattern.compile(String.join("|", names), Pattern.CASE_INSENSITIVE);
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        files.add(ROOT.resolve(".env"));
        files.add(ROOT.resolve("docker-compose.yml"));
        try (Stream<Path> modules = Files.list(ROOT)) {
            modules.map(module -> module.resolve("src/main"))
                    .filter(Files::isDirectory)
                    .forEach(sources -> files.addAll(below(sources)));
        }
        files.addAll(below(ROOT.resolve("deploy")));
        assertThat(files).hasSizeGreaterThan(500);
        return files;
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> ITS_OWN.stream().map(ROOT::resolve).noneMatch(file::startsWith))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
