package dev.enrollment.acceptance.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What is in the jar of a service, read from the jar itself. */
final class BootJar {

    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String BILL = "META-INF/sbom/application.cdx.json";

    private final Path path;

    BootJar(Path path) {
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
                if (entry.getName().startsWith(LIBRARIES) && entry.getName().endsWith(".jar")) {
                    try (var library = new ZipInputStream(jar.getInputStream(entry))) {
                        libraries.put(
                                entry.getName().substring(LIBRARIES.length()), inside(library));
                    }
                }
            }
        }
        return libraries;
    }

    private static List<Component> inside(ZipInputStream library) throws IOException {
        var components = new ArrayList<Component>();
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
        return components;
    }
}
