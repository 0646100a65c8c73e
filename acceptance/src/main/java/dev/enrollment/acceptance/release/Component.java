package dev.enrollment.acceptance.release;

import java.util.Map;

/** A Maven artifact that is part of a program. */
record Component(String group, String name, String version) {

    String purl() {
        return "pkg:maven/%s/%s@%s?type=jar".formatted(group, name, version);
    }

    /** How the artifact's file is called in a repository. */
    String file() {
        return name + "-" + version + ".jar";
    }

    Map<String, Object> json(String enclosing) {
        return Map.of(
                "type",
                "library",
                "bom-ref",
                purl() + "#" + enclosing,
                "group",
                group,
                "name",
                name,
                "version",
                version,
                "purl",
                purl(),
                "scope",
                "required",
                "description",
                "Part of " + enclosing);
    }
}
