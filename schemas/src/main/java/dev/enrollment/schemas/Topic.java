package dev.enrollment.schemas;

import java.util.List;
import org.apache.avro.Schema;

/**
 * One topic as the contract has it.
 *
 * @param name the topic's full name
 * @param access who writes and who reads it
 * @param contents what its records are
 * @param partitions never changed for an existing topic, since that would break the order of each
 *     key
 * @param retention how long records stay
 */
public record Topic(
        String name, Access access, Contents contents, int partitions, Retention retention) {

    public Topic {
        if (partitions < 1) {
            throw new IllegalArgumentException("A topic has at least one partition: " + name);
        }
    }

    /** The only principal that writes it. */
    public String writer() {
        return access.writer();
    }

    /** The principals that subscribe to it. */
    public List<String> readers() {
        return access.readers();
    }

    /** The record types that may appear on the topic. */
    public List<Schema> types() {
        return contents.types();
    }

    /** Whether a record of this type belongs on the topic. */
    public boolean holds(Schema type) {
        return types().stream().anyMatch(each -> each.getFullName().equals(type.getFullName()));
    }

    /**
     * Who uses a topic, by the names of their principals.
     *
     * @param writer the only one that writes
     * @param readers those that subscribe
     */
    public record Access(String writer, List<String> readers) {

        public Access {
            readers = List.copyOf(readers);
        }
    }

    /**
     * What the records of a topic are.
     *
     * @param key what the key means
     * @param types the record types, at least one
     * @param personalData whether names, addresses, telephones may stand in them
     */
    public record Contents(String key, List<Schema> types, boolean personalData) {

        public Contents {
            types = List.copyOf(types);
            if (types.isEmpty()) {
                throw new IllegalArgumentException("A topic has at least one record type");
            }
        }
    }
}
