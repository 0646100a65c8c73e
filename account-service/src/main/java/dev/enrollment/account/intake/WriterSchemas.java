package dev.enrollment.account.intake;

import java.util.List;
import java.util.Optional;

/** Tells whether records written with a schema of the writer's own could be read. */
@FunctionalInterface
public interface WriterSchemas {

    /**
     * Everything that stands in the way; nothing where every record could be read.
     *
     * @param schema in JSON, as in a file avsc
     * @return empty for what is no Avro schema
     */
    Optional<List<Misfit>> misfits(String schema);

    /**
     * One place where the writer's schema does not fit.
     *
     * @param at where in the contract, as /fields/3/type
     * @param code kind of misfit, as TYPE_MISMATCH
     */
    record Misfit(String at, String code, String message) {}
}
