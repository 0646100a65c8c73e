package dev.enrollment.acceptance.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bill of materials of a program, made equal to what it consists of, or of the image that holds
 * it. The build's own bill lists dependencies: it names artifacts that have no file, and not what
 * other artifacts have copied into themselves.
 */
public final class BillOfMaterials {

    /** Spring Boot puts it into every executable jar; the build knows no dependency on it. */
    private static final String JAR_TOOLS = "spring-boot-jarmode-tools";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Program program;
    private final List<ImagePackage> packages;

    BillOfMaterials(Program program, List<ImagePackage> packages) {
        this.program = program;
        this.packages = packages;
    }

    /**
     * Writes the bill of a program, or of an image.
     *
     * @param args the program's jar, see {@link Program}, and the file to write: CycloneDX as JSON;
     *     of an image also a file that lists its packages, see {@link ImagePackage}
     * @throws IllegalStateException if a library of the program is nowhere in the build's bill
     */
    public static void main(String... args) throws IOException {
        if (args.length != 2 && args.length != 3) {
            throw new IllegalArgumentException(
                    "Usage: BillOfMaterials PROGRAM.jar BILL.cdx.json [PACKAGES]");
        }
        List<ImagePackage> packages = new ArrayList<>();
        if (args.length == 3) {
            Files.readAllLines(Path.of(args[2])).stream()
                    .map(ImagePackage::of)
                    .forEach(packages::add);
        }
        var bill = new BillOfMaterials(new Program(Path.of(args[0])), packages).complete();
        Files.write(
                Path.of(args[1]), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(bill));
    }

    /** The build's bill with the components that are there, and no others. */
    Map<String, Object> complete() throws IOException {
        Map<String, Object> bill = JSON.readValue(program.bill(), new TypeReference<>() {});
        var libraries = program.libraries();
        var listed = new ArrayList<>(components(bill));
        listed.removeIf(component -> !libraries.containsKey(file(component)));
        Set<String> files = listed.stream().map(BillOfMaterials::file).collect(Collectors.toSet());
        var unknown = new TreeSet<>(libraries.keySet());
        unknown.removeAll(files);
        for (String file : List.copyOf(unknown)) {
            if (file.startsWith(JAR_TOOLS + "-")) {
                listed.add(tools(file).json("the program"));
                unknown.remove(file);
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "In the program, and not in the build's bill of materials: " + unknown);
        }
        libraries.forEach(
                (file, inside) ->
                        inside.stream()
                                .filter(component -> !component.file().equals(file))
                                .map(component -> component.json(file))
                                .forEach(listed::add));
        packages.forEach(one -> listed.add(one.json()));
        bill.put("components", listed);
        bill.put("dependencies", dependencies(bill, listed));
        return bill;
    }

    private static Component tools(String file) {
        var version = file.substring(JAR_TOOLS.length() + 1, file.length() - ".jar".length());
        return new Component("org.springframework.boot", JAR_TOOLS, version);
    }

    /** A bill may refer only to what it lists, and to the program itself. */
    private static List<Map<String, Object>> dependencies(
            Map<String, Object> bill, List<Map<String, Object>> listed) {
        var known = new HashSet<Object>();
        listed.forEach(component -> known.add(component.get("bom-ref")));
        known.add(object(object(bill, "metadata"), "component").get("bom-ref"));
        var dependencies = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> dependency : list(bill, "dependencies")) {
            if (known.contains(dependency.get("ref"))) {
                var on = (List<?>) dependency.getOrDefault("dependsOn", List.of());
                dependency.put("dependsOn", on.stream().filter(known::contains).toList());
                dependencies.add(dependency);
            }
        }
        return dependencies;
    }

    static List<Map<String, Object>> components(Map<String, Object> bill) {
        return list(bill, "components");
    }

    static String file(Map<String, Object> component) {
        return component.get("name") + "-" + component.get("version") + ".jar";
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> from, String name) {
        return (List<Map<String, Object>>) from.getOrDefault(name, List.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> from, String name) {
        return (Map<String, Object>) from.getOrDefault(name, Map.of());
    }
}
