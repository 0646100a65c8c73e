package dev.enrollment.account.intake.messaging;

import dev.enrollment.account.intake.WriterSchemas;
import dev.enrollment.events.PartnerApplication;
import java.util.List;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.springframework.stereotype.Component;

/** Avro's own rules of schema resolution, which intake's reader follows. */
@Component
class AvroWriterSchemas implements WriterSchemas {

    @Override
    public Optional<List<Misfit>> misfits(String schema) {
        return parsed(schema)
                .map(
                        writer ->
                                SchemaCompatibility.checkReaderWriterCompatibility(
                                                PartnerApplication.getClassSchema(), writer)
                                        .getResult()
                                        .getIncompatibilities()
                                        .stream()
                                        .map(AvroWriterSchemas::misfit)
                                        .toList());
    }

    private static Optional<Schema> parsed(String schema) {
        try {
            return Optional.of(new Schema.Parser().parse(schema));
        } catch (AvroRuntimeException e) {
            return Optional.empty();
        }
    }

    private static Misfit misfit(Incompatibility incompatibility) {
        return new Misfit(
                incompatibility.getLocation(),
                incompatibility.getType().name(),
                incompatibility.getMessage());
    }
}
