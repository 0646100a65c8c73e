package dev.enrollment.sandbox.identity;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The variables that name the vendor; one that the environment has wins, as everywhere. */
public final class VendorFile {

    private VendorFile() {}

    public static Map<String, String> variables() {
        var file = new Properties();
        try (var stream = VendorFile.class.getResourceAsStream("/vendor.env")) {
            file.load(
                    new InputStreamReader(
                            Objects.requireNonNull(stream, "vendor.env"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> variables = new HashMap<>();
        for (String name : file.stringPropertyNames()) {
            variables.put(
                    name, Objects.requireNonNullElse(System.getenv(name), file.getProperty(name)));
        }
        return variables;
    }
}
