package dev.enrollment.schemas;

import org.apache.avro.Schema;

/**
 * A record type's schema as the contract states it, without the mark that makes Java read text as
 * {@link String}. Java clients look their schema up with that mark, clients in other languages
 * without; both find theirs.
 */
final class PlainSchema {

    private static final String MARKED = "{\"type\":\"string\",\"avro.java.string\":\"String\"}";

    private PlainSchema() {}

    static Schema of(Schema generated) {
        return new Schema.Parser().parse(generated.toString().replace(MARKED, "\"string\""));
    }
}
