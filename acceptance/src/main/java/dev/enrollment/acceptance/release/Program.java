package dev.enrollment.acceptance.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What a program consists of, read from its files. Its libraries are inside its jar, as Spring Boot
 * packs them, or lie in the folder {@code lib} beside it, or else in the jar's own folder.
 */
final class Program {

    private static final String INSIDE = "BOOT-INF/lib/";
    private static final String BILL = "META-INF/sbom/application.cdx.json";

    private final Path path;

    Program(Path path) {
        this.path = path;
    }

    /** The bill of materials that the build wrote: CycloneDX as JSON. */
    byte[] bill() throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            JarEntry entry = jar.getJarEntry(BILL);
            if (entry == null) {
                throw new IllegalArgumentException(path + " has no " + BILL);
            }
            try (InputStream bytes = jar.getInputStream(entry)) {
                return bytes.readAllBytes();
            }
        }
    }

    /**
     * The libraries by file name, and of each the artifacts that say in a {@code pom.properties}
     * that they were copied into it; a library that names itself there is one of them.
     */
    Map<String, List<Component>> libraries() throws IOException {
        var libraries = new TreeMap<String, List<Component>>();
        try (JarFile jar = new JarFile(path.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().startsWith(INSIDE) && entry.getName().endsWith(".jar")) {
                    libraries.put(
                            entry.getName().substring(INSIDE.length()),
                            parts(jar.getInputStream(entry)));
                }
            }
        }
        if (libraries.isEmpty()) {
            for (Path library : beside()) {
                libraries.put(
                        String.valueOf(library.getFileName()),
                        parts(Files.newInputStream(library)));
            }
        }
        return libraries;
    }

    private List<Path> beside() throws IOException {
        Path lib = path.resolveSibling("lib");
        Path folder =
                Files.isDirectory(lib) ? lib : path.toAbsolutePath().normalize().resolveSibling("");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.getFileName().equals(path.getFileName()))
                    .toList();
        }
    }

    private static List<Component> parts(InputStream bytes) throws IOException {
        var components = new ArrayList<Component>();
        try (var library = new ZipInputStream(bytes)) {
            for (ZipEntry entry; (entry = library.getNextEntry()) != null; ) {
                if (entry.getName().startsWith("META-INF/maven/")
                        && entry.getName().endsWith("/pom.properties")) {
                    var pom = new Properties();
                    pom.load(library);
                    components.add(
                            new Component(
                                    pom.getProperty("groupId"),
                                    pom.getProperty("artifactId"),
                                    pom.getProperty("version")));
                }
            }
        }
        return components;
    }
}
