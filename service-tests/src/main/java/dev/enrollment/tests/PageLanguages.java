package dev.enrollment.tests;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

/** What the pages speak, from the setting that says so; for tests that go through all of it. */
public final class PageLanguages {

    private static final Path DEFAULTS =
            Path.of("..", "pages/src/main/resources/META-INF/service-defaults.properties");

    private PageLanguages() {}

    /** Codes of ISO 639-1, English first. */
    public static Stream<String> all() {
        var settings = new Properties();
        try (Reader reader = Files.newBufferedReader(DEFAULTS)) {
            settings.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stream.of(settings.getProperty("enrollment.pages.languages").split(","));
    }

    /** All but English. */
    public static Stream<String> translations() {
        return all().skip(1);
    }
}
