package dev.enrollment.account.intake.web;

import dev.enrollment.account.intake.WriterSchemas;
import dev.enrollment.account.intake.WriterSchemas.Misfit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a partner before its first record whether its schema keeps the contract. */
@RestController
class ContractCheckController {

    private static final int MOST_BYTES = 64 << 10;

    private final WriterSchemas schemas;

    ContractCheckController(WriterSchemas schemas) {
        this.schemas = schemas;
    }

    @PostMapping(
            path = "/api/applications/check/schema",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasRole('partner-system')")
    ContractView check(InputStream body) throws IOException {
        byte[] schema = body.readNBytes(MOST_BYTES + 1);
        if (schema.length > MOST_BYTES) {
            throw RequestLimits.refusal(
                    HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE", "A schema has 64 KiB at most.");
        }
        return schemas.misfits(new String(schema, StandardCharsets.UTF_8))
                .map(misfits -> new ContractView(misfits.isEmpty(), misfits))
                .orElseThrow(
                        () ->
                                RequestLimits.refusal(
                                        HttpStatus.BAD_REQUEST,
                                        "SCHEMA_UNREADABLE",
                                        "Send an Avro schema in JSON, as it stands in a file"
                                                + " .avsc."));
    }

    /** Whether records written with the schema can be read, and what stands in the way. */
    record ContractView(boolean readable, List<Misfit> misfits) {}
}
