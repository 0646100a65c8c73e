package dev.enrollment.review.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/**
 * Codes read from a data file: one per line, what follows a blank explains it, lines that begin
 * with {@code #} are comments.
 */
public record CodeList(Set<String> codes) {

    public CodeList {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("A list of codes holds at least one");
        }
        codes = Set.copyOf(codes);
    }

    /** Reads {@code /catalogue/<name>.txt} from the class path. */
    public static CodeList named(String name) {
        String path = "/catalogue/" + name + ".txt";
        try (InputStream in = CodeList.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("No data file " + path);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CodeList parse(String text) {
        Set<String> codes = new TreeSet<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split("\\s+", 2)[0])
                .forEach(codes::add);
        return new CodeList(codes);
    }

    public boolean contains(String code) {
        return codes.contains(code);
    }
}
