package dev.enrollment.messaging.receiving;

import org.apache.kafka.clients.producer.ProducerRecord;

/** A record that cannot be read, or does not fit its topic, and what is wrong with it. */
record BadRecord(String what, ProducerRecord<byte[], byte[]> record) {}
