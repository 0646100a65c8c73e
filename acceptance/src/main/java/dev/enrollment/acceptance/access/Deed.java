package dev.enrollment.acceptance.access;

import java.util.Set;

/** What a principal may be allowed to do; named as Kafka names its operations. */
enum Deed {
    CONNECT,
    DESCRIBE,
    READ,
    WRITE,
    CREATE,
    DELETE,
    ALTER,
    DESCRIBE_CONFIGS,
    ALTER_CONFIGS;

    /** The deeds a letter of the table stands for. */
    static Set<Deed> of(String letter) {
        return switch (letter) {
            case "C" -> Set.of(CONNECT);
            case "R" -> Set.of(READ, DESCRIBE);
            case "W" -> Set.of(WRITE, DESCRIBE);
            case "R+W" -> Set.of(READ, WRITE, DESCRIBE);
            case "-" -> Set.of();
            default -> throw new IllegalArgumentException("Not C, R, W, R+W or -: " + letter);
        };
    }
}
