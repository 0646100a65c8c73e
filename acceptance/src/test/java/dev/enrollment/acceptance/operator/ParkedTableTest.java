package dev.enrollment.acceptance.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ParkedTableTest {

    private final ParkedTable table = new ParkedTable();

    @Test
    void isEmptyUntilSomethingIsParked() {
        table.add("review", JsonMapper.shared().readTree("{\"streams\":[],\"records\":[]}"));
        assertThat(table.isEmpty()).isTrue();
    }

    @Test
    void namesStreamsByKeyAndRecordsByPosition() {
        table.add(
                "review",
                JsonMapper.shared()
                        .readTree(
                                """
                                {"streams":[{"topic":"t","key":"k","sequence":42,"status":"PARKED","reason":"two\\nlines",
                                             "since":"2026-01-02T03:04:05.678Z","attempts":3,"behind":12}],
                                 "outgoing":[{"topic":"r","key":"s1","id":"0190-1","status":"WAITING","reason":"no topic",
                                              "since":"2026-01-02T03:04:05Z","attempts":2,"behind":1}],
                                 "records":[{"topic":"u","partition":7,"offset":9,"reason":"noise","attempts":1}]}
                                """));
        assertThat(table.isEmpty()).isFalse();
        assertThat(table.text())
                .containsPattern("review +t +k +42 +PARKED +2026-01-02T03:04:05 +3 +12 +two lines")
                .containsPattern(
                        "review +r +out:s1 +0190-1 +WAITING +2026-01-02T03:04:05Z +2 +1 +no topic")
                .containsPattern("review +u +7@9 +RECORD +1 +noise");
    }

    @Test
    void aPlaceIsAStreamARecordOrOutgoing() {
        assertThat(new Place("t", "7@9").path()).isEqualTo("/records/t/7/9");
        assertThat(new Place("t", "7@9").isRecord()).isTrue();
        assertThat(new Place("t", "out:k").path()).isEqualTo("/outgoing/t/k");
        assertThat(new Place("t", "k").path()).isEqualTo("/streams/t/k");
        assertThat(new Place("t", "k").isRecord()).isFalse();
    }
}
