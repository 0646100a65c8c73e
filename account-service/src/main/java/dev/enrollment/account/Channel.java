package dev.enrollment.account;

/** How an application came in. A partner system speaks through Kafka or REST. */
public enum Channel {
    KAFKA,
    REST
}
