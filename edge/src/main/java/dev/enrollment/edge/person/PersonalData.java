package dev.enrollment.edge.person;

import java.util.Map;
import java.util.UUID;

/**
 * Where a service keeps data of an enrollment's company and people. Whatever keeps some has such a
 * bean: nothing else is exported.
 */
@FunctionalInterface
public interface PersonalData {

    /** By part, as a table, its rows in a JSON array; {@code []} where there are none. */
    Map<String, String> of(UUID enrollment);
}
