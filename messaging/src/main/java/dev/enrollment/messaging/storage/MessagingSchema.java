package dev.enrollment.messaging.storage;

import dev.enrollment.defaults.ModuleTables;

/** This module's tables, apart from the service's own, in a schema named {@code messaging}. */
public final class MessagingSchema {

    /** The tables with their migrations. */
    public static final ModuleTables TABLES =
            new ModuleTables("messaging", "classpath:db/messaging");

    private MessagingSchema() {}
}
