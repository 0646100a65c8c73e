package dev.enrollment.acceptance.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectorTest {

    private final Needles needles = new Needles();
    private final Detector detector = new Detector(needles);

    DetectorTest() {
        needles.name("Jürgen");
        needles.name("D'Angelantonio");
        needles.name("Łuczyński");
        needles.phone("+49 40 1234507");
        needles.code("482913");
        needles.secret("a-token-of-no-known-form-0123456789");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sent to juergen@moewe.example",
                "?user=juergen%2B1%40moewe.example",
                "dialled +49401234507 twice",
                "phone=49401234507",
                "phone 49 40 1234507",
                "welcome, Jürgen!",
                "\"family\":\"Angelantonio\"",
                "ŁUCZYŃSKI",
                "code 482913 sent",
                "GET /agreements/a-token-of-no-known-form-0123456789",
                "AZqL0sVtfnqDqKkZ0b1cWQAAAAE.0123456789012345678901234567890123456789012.k1",
                "Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl"
            })
    void findsWhatMustNotBeThere(String text) {
        assertThat(detector.search("here", text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T12:30:15.482913+01:00 INFO Started ReviewServiceApplication in 4.2 s",
                "Enrollment 0199a7c4-482913ab-7000: review opened for DE",
                "offset 482914 of partition enrollment.reviews-3",
                "org.apache.kafka.clients.consumer.KafkaConsumer@6f2b958e",
                "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "Jürgensen is another name"
            })
    void leavesAloneWhatMayBeThere(String text) {
        assertThat(detector.search("here", text)).isEmpty();
    }

    @Test
    void saysWhereAndMasksWhat() {
        assertThat(detector.search("review-service.log:7", "hello Jürgen"))
                .singleElement()
                .asString()
                .startsWith("review-service.log:7: a person's name Jü…")
                .doesNotContain("Jürgen");
    }
}
