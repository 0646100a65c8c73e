package dev.enrollment.benchmark;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What of the benchmark is run.
 *
 * @param variants in the order they are measured
 * @param growth whether the module is measured with few and with many enrollments stored
 */
record Parts(Set<Variant> variants, boolean growth) {

    private static final String GROWTH = "growth";

    static final Parts ALL = new Parts(EnumSet.allOf(Variant.class), true);

    /** The named ones, separated by commas. */
    static Parts named(String text) {
        Set<String> names = Set.copyOf(Arrays.asList(text.split(",", -1)));
        Set<Variant> variants =
                names.stream()
                        .filter(name -> !name.equals(GROWTH))
                        .map(Variant::named)
                        .collect(toCollection(() -> EnumSet.noneOf(Variant.class)));
        return new Parts(variants, names.contains(GROWTH));
    }
}
