package dev.enrollment.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;

/** The contract as of one version: every record type's schema by its full name. */
record Release(String version, SortedMap<String, Schema> types) {

    private static final String SUFFIX = ".avsc";
    private static final SchemaFormatter PRETTY = SchemaFormatter.getInstance("json/pretty");

    /** The contract as it stands in {@code src/main/avro}. */
    static Release current() {
        SortedMap<String, Schema> types = new TreeMap<>();
        TopicCatalogue.with(List.of("any")).stream()
                .flatMap(topic -> topic.types().stream())
                .forEach(type -> types.put(type.getFullName(), PlainSchema.of(type)));
        return new Release("current", types);
    }

    /** Every version kept in a folder of folders. */
    static List<Release> readAll(Path released) throws IOException {
        try (Stream<Path> folders = Files.list(released)) {
            List<Path> versions = folders.filter(Files::isDirectory).sorted().toList();
            return versions.stream().map(Release::read).toList();
        }
    }

    private static Release read(Path folder) {
        SortedMap<String, Schema> types = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(SUFFIX)).toList()) {
                Schema type = new Schema.Parser().parse(Files.readString(file));
                types.put(type.getFullName(), type);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Release(folder.getFileName().toString(), types);
    }

    /** Writes one file for each type. A version that is there already is never written again. */
    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        Files.createDirectory(folder);
        for (Schema type : types.values()) {
            Files.writeString(folder.resolve(type.getName() + SUFFIX), PRETTY.format(type) + "\n");
        }
    }
}
