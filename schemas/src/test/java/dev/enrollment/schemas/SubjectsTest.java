package dev.enrollment.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.events.AccountCreated;
import dev.enrollment.events.ApplicationReceipt;
import dev.enrollment.events.PartnerApplication;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.serializers.subject.TopicNameStrategy;
import io.confluent.kafka.serializers.subject.TopicRecordNameStrategy;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class SubjectsTest {

    @Test
    void followsTheDefaultStrategyWhereAPartnerWrites() {
        String topic = Topics.applications("aurora");
        Schema type = PartnerApplication.getClassSchema();

        assertThat(Subjects.of(topic, type))
                .isEqualTo("partner.aurora.applications-value")
                .isEqualTo(new TopicNameStrategy().subjectName(topic, false, new AvroSchema(type)));
    }

    @Test
    void namesTopicAndTypeElsewhere() {
        assertThat(Subjects.of(Topics.ACCOUNTS, AccountCreated.getClassSchema()))
                .isEqualTo("enrollment.accounts-dev.enrollment.events.AccountCreated")
                .isEqualTo(byRecordName(Topics.ACCOUNTS, AccountCreated.getClassSchema()));
        String replies = Topics.replies("aurora");
        assertThat(Subjects.of(replies, ApplicationReceipt.getClassSchema()))
                .isEqualTo(byRecordName(replies, ApplicationReceipt.getClassSchema()));
    }

    private static String byRecordName(String topic, Schema type) {
        return new TopicRecordNameStrategy().subjectName(topic, false, new AvroSchema(type));
    }
}
