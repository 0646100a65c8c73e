package dev.enrollment.schemas;

import org.apache.avro.Schema;

/**
 * The names under which schemas stand in the registry. A partner's applications topic holds one
 * type and uses Confluent's default, TopicNameStrategy, so that a stock client works unconfigured;
 * every other topic uses TopicRecordNameStrategy.
 */
public final class Subjects {

    private Subjects() {}

    /** The subject of this record type's schema on this topic. */
    public static String of(String topic, Schema type) {
        return topic.matches(Topics.APPLICATIONS_PATTERN)
                ? topic + "-value"
                : topic + "-" + type.getFullName();
    }
}
