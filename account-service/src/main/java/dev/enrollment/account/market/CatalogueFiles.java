package dev.enrollment.account.market;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the catalogue's files: those shipped with the service, or an operator's own. */
public final class CatalogueFiles {

    private static final String CLASSPATH = "classpath:";
    static final String SHIPPED = "classpath:markets/";

    private CatalogueFiles() {}

    /** The catalogue shipped with the service. */
    public static MarketCatalogue read() {
        return read(SHIPPED);
    }

    /**
     * The catalogue in a folder; throws {@link InvalidCatalogue} where it cannot be used.
     *
     * @param location of the folder: classpath:…, file:… or a path
     */
    static MarketCatalogue read(String location) {
        String folder = location.endsWith("/") ? location : location + "/";
        return new CatalogueReader()
                .read(lines(folder, "markets.csv"), lines(folder, "vat-numbers.csv"));
    }

    private static List<String> lines(String folder, String name) {
        try (InputStream in = open(folder + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidCatalogue(List.of(folder + name + " cannot be read"));
        }
    }

    private static InputStream open(String file) throws IOException {
        if (file.startsWith(CLASSPATH)) {
            String resource = "/" + file.substring(CLASSPATH.length());
            return Optional.ofNullable(CatalogueFiles.class.getResourceAsStream(resource))
                    .orElseThrow(() -> new FileNotFoundException(file));
        }
        Path path = file.startsWith("file:") ? Path.of(URI.create(file)) : Path.of(file);
        return Files.newInputStream(path);
    }
}
