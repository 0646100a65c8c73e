package dev.enrollment.acceptance.release;

import java.util.Map;

/**
 * What an image has below the program: a package of its system, or the Java that runs it.
 *
 * @param type of the package URL, for example {@code deb/debian} or {@code generic}
 */
record ImagePackage(String type, String name, String version) {

    /** Of a line like {@code deb/debian libc6 2.36-9+deb12u10}. */
    static ImagePackage of(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 3) {
            throw new IllegalArgumentException(
                    "Expected TYPE NAME VERSION, like deb/debian libc6 2.36-9, not " + line);
        }
        return new ImagePackage(words[0], words[1], words[2]);
    }

    Map<String, Object> json() {
        String purl = "pkg:%s/%s@%s".formatted(type, name, version.replace("+", "%2B"));
        return Map.of(
                "type", "library",
                "bom-ref", purl,
                "name", name,
                "version", version,
                "purl", purl,
                "scope", "required",
                "description", "Part of the image");
    }
}
