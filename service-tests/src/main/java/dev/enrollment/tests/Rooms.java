package dev.enrollment.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which features of a service may use which, as its README draws it in a table below the heading
 * Rooms: name, purpose, and the names of those it uses.
 */
public final class Rooms {

    /** What everybody may use, and what uses no feature. */
    private static final Set<String> SHARED = Set.of("", "web", "persistence");

    private static final Pattern ROW =
            Pattern.compile("^\\| `(\\w+)` \\|[^|]*\\|([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    private final String root;
    private final Map<String, Set<String>> drawn;

    private Rooms(String root, Map<String, Set<String>> drawn) {
        this.root = root;
        this.drawn = drawn;
    }

    /** The text of a module's README. */
    public static String readme() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * As it is drawn in a README.
     *
     * @param root the package whose subpackages are the features
     */
    public static Rooms drawnIn(String readme, String root) {
        String section = readme.split("\n## Rooms\n", 2)[1].split("\n## ", 2)[0];
        Map<String, Set<String>> drawn = new LinkedHashMap<>();
        ROW.matcher(section).results().forEach(row -> drawn.put(row.group(1), names(row.group(2))));
        return new Rooms(root, drawn);
    }

    /** Nothing is used that is not drawn, and nothing is drawn that is not used. */
    public void areKept(JavaClasses classes) {
        assertThat(violations(classes)).isEmpty();
    }

    /** In words, each named once. */
    public List<String> violations(JavaClasses classes) {
        List<String> violations = new ArrayList<>(notAbove());
        Map<String, Set<String>> used = new LinkedHashMap<>();
        for (JavaClass type : classes) {
            room(type).ifPresent(room -> used.computeIfAbsent(room, name -> new TreeSet<>()));
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                judge(use, used).ifPresent(violations::add);
            }
        }
        used.keySet().stream()
                .filter(room -> !SHARED.contains(room) && !drawn.containsKey(room))
                .forEach(room -> violations.add(room + " is not drawn"));
        drawn.forEach(
                (room, uses) ->
                        uses.stream()
                                .filter(other -> !used.getOrDefault(room, Set.of()).contains(other))
                                .forEach(
                                        other ->
                                                violations.add(
                                                        "%s is drawn to use %s, and does not"
                                                                .formatted(room, other))));
        return violations.stream().distinct().toList();
    }

    /** What a row names that does not stand above it. */
    private List<String> notAbove() {
        List<String> above = new ArrayList<>();
        List<String> violations = new ArrayList<>();
        drawn.forEach(
                (room, uses) -> {
                    uses.stream()
                            .filter(other -> !above.contains(other))
                            .forEach(other -> violations.add(other + " is not above " + room));
                    above.add(room);
                });
        return violations;
    }

    private Optional<String> judge(Dependency use, Map<String, Set<String>> used) {
        Optional<String> from = room(use.getOriginClass());
        Optional<String> to = room(use.getTargetClass().getBaseComponentType());
        if (from.isEmpty() || to.isEmpty() || from.equals(to) || SHARED.contains(to.get())) {
            return Optional.empty();
        }
        used.computeIfAbsent(from.get(), name -> new TreeSet<>()).add(to.get());
        return drawn.getOrDefault(from.get(), Set.of()).contains(to.get())
                ? Optional.empty()
                : Optional.of(
                        "%s uses %s: %s"
                                .formatted(
                                        from.get().isEmpty() ? "the root" : from.get(),
                                        to.get(),
                                        use.getDescription()));
    }

    /** The feature of a type; empty for types of others. */
    private Optional<String> room(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals(root)) {
            return Optional.of("");
        }
        return name.startsWith(root + ".")
                ? Optional.of(name.substring(root.length() + 1).replaceFirst("\\..*", ""))
                : Optional.empty();
    }

    private static Set<String> names(String cell) {
        return NAME.matcher(cell)
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
