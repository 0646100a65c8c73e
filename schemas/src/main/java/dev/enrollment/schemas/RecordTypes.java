package dev.enrollment.schemas;

import dev.enrollment.events.Meta;
import org.apache.avro.util.ClassSecurityValidator;

/** The generated classes as a whole. */
public final class RecordTypes {

    private static final String PACKAGE = Meta.class.getPackageName();

    private RecordTypes() {}

    /**
     * Lets Avro make objects of the generated classes, in this process from now on. Avro loads no
     * class that a schema names unless it is trusted; whoever decodes records calls this first,
     * once or again.
     */
    public static void trust() {
        var trusted = ClassSecurityValidator.getGlobal();
        if (!trusted.isTrusted(Meta.class)) {
            ClassSecurityValidator.setGlobal(
                    ClassSecurityValidator.composite(
                            trusted, type -> PACKAGE.equals(type.getPackageName())));
        }
    }
}
