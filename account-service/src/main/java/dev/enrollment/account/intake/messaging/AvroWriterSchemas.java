package dev.enrollment.account.intake.messaging;

import dev.enrollment.account.intake.WriterSchemas;
import dev.enrollment.events.PartnerApplication;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.springframework.stereotype.Component;

/**
 * Avro's own rules of schema resolution, and two that intake's reader has besides: it knows records
 * by their full name, and reads numbers in the contract's unit.
 */
@Component
class AvroWriterSchemas implements WriterSchemas {

    private static final Schema CONTRACT = PartnerApplication.getClassSchema();

    @Override
    public Optional<List<Misfit>> misfits(String schema) {
        return parsed(schema)
                .map(
                        writer ->
                                Stream.of(resolution(writer), name(writer), units(writer))
                                        .flatMap(misfits -> misfits)
                                        .toList());
    }

    private static Optional<Schema> parsed(String schema) {
        try {
            return Optional.of(new Schema.Parser().parse(schema));
        } catch (AvroRuntimeException e) {
            return Optional.empty();
        }
    }

    private static Stream<Misfit> resolution(Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(CONTRACT, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(AvroWriterSchemas::misfit);
    }

    private static Misfit misfit(Incompatibility incompatibility) {
        return new Misfit(
                incompatibility.getLocation(),
                incompatibility.getType().name(),
                incompatibility.getMessage());
    }

    /** Resolution compares names without their namespace. */
    private static Stream<Misfit> name(Schema writer) {
        boolean elsewhere =
                writer.getType() == Schema.Type.RECORD
                        && writer.getName().equals(CONTRACT.getName())
                        && !writer.getFullName().equals(CONTRACT.getFullName());
        return elsewhere
                ? Stream.of(
                        new Misfit(
                                "/namespace",
                                "NAMESPACE_MISMATCH",
                                "The record is called %s; call it %s."
                                        .formatted(writer.getFullName(), CONTRACT.getFullName())))
                : Stream.empty();
    }

    private static Stream<Misfit> units(Schema writer) {
        return writer.getType() == Schema.Type.RECORD
                ? units("", CONTRACT, writer)
                : Stream.empty();
    }

    /** Resolution does not look at logical types. */
    private static Stream<Misfit> units(String path, Schema contract, Schema writer) {
        return contract.getFields().stream()
                .filter(field -> writer.getField(field.name()) != null)
                .flatMap(
                        field ->
                                unit(
                                        path + "/fields/" + field.pos() + "/type",
                                        field.schema(),
                                        writer.getField(field.name()).schema()));
    }

    private static Stream<Misfit> unit(String path, Schema contract, Schema writer) {
        if (contract.getType() == Schema.Type.RECORD && writer.getType() == Schema.Type.RECORD) {
            return units(path, contract, writer);
        }
        LogicalType ours = contract.getLogicalType();
        LogicalType theirs = writer.getLogicalType();
        return ours == null || theirs == null || ours.getName().equals(theirs.getName())
                ? Stream.empty()
                : Stream.of(
                        new Misfit(
                                path,
                                "LOGICAL_TYPE_MISMATCH",
                                "The contract has %s, the schema %s."
                                        .formatted(ours.getName(), theirs.getName())));
    }
}
