package dev.enrollment.messaging.sending;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Why the broker has not taken a message.
 *
 * @param reason for operators: the exception, which names topics and sizes and quotes no payload
 */
record NotSent(Kind kind, String reason) {

    /** What the failure says about the next attempt. */
    enum Kind {
        /** No leader, a timeout, a broker that is away: the same may well succeed later. */
        PASSING,
        /** The topic is not there: lasting when its grace is over. */
        NO_TOPIC,
        /** The topic takes nothing from this service: it lacks the right, for example. */
        TOPIC_REFUSED,
        /** The message cannot go as it is: it is too large, for example. */
        MESSAGE_REFUSED,
        /** An earlier message of the same topic and key has not gone. */
        BEHIND
    }

    static final NotSent BEHIND =
            new NotSent(Kind.BEHIND, "waits for an earlier message of its topic and key");

    static NotSent because(Throwable failure) {
        Throwable cause = failure.getCause();
        String reason = cause == null ? failure.toString() : failure + " (" + cause + ")";
        return new NotSent(cause == null ? kind(failure) : kind(failure, cause), reason);
    }

    /** The producer tells by the cause of a timeout what it has waited for. */
    private static Kind kind(Throwable failure, Throwable cause) {
        Kind kind = kind(failure);
        return kind == Kind.PASSING ? kind(cause) : kind;
    }

    private static Kind kind(Throwable failure) {
        return switch (failure) {
            case UnknownTopicOrPartitionException missing -> Kind.NO_TOPIC;
            case AuthorizationException noRight -> Kind.TOPIC_REFUSED;
            case AuthenticationException unknown -> Kind.TOPIC_REFUSED;
            case InvalidTopicException badName -> Kind.TOPIC_REFUSED;
            case PolicyViolationException refused -> Kind.TOPIC_REFUSED;
            case RecordTooLargeException tooLarge -> Kind.MESSAGE_REFUSED;
            case RecordBatchTooLargeException tooLarge -> Kind.MESSAGE_REFUSED;
            case InvalidRecordException invalid -> Kind.MESSAGE_REFUSED;
            case InvalidTimestampException invalid -> Kind.MESSAGE_REFUSED;
            case SerializationException unwritable -> Kind.MESSAGE_REFUSED;
            default -> Kind.PASSING;
        };
    }

    /** Whether every message of the topic fails alike. */
    boolean ofTopic() {
        return kind == Kind.NO_TOPIC || kind == Kind.TOPIC_REFUSED;
    }

    /** Whether no repeat helps before somebody has done something. */
    boolean lasting() {
        return kind == Kind.TOPIC_REFUSED || kind == Kind.MESSAGE_REFUSED;
    }
}
