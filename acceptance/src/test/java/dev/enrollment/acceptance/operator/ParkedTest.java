package dev.enrollment.acceptance.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParkedTest {

    private ScriptedService server;
    private ParkedService living;
    private ParkedService silent;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedService(200, "{\"streams\":[],\"records\":[]}");
        living = new ParkedService(server.as("living"));
        silent = new ParkedService(ScriptedService.silent("silent"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksTheOthersWhereOneIsSilentAndSaysSo() {
        assertThat(new Parked(List.of(silent, living)).run("list")).isEqualTo(2);
        assertThat(server.asked).containsExactly("/api/parked");
        assertThat(new Parked(List.of(living)).run("list")).isZero();
    }

    @Test
    void discardsTheEventThatWasShownAndNoOther() {
        Parked parked = new Parked(List.of(living));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> parked.run("discard", "living", "topic", "key", "why"));
        assertThat(server.asked).isEmpty();
        parked.run("discard", "living", "topic", "key", "--sequence", "7", "why");
        assertThat(server.asked.remove())
                .startsWith("/api/parked/streams/topic/key/discard")
                .contains("\"sequence\":7")
                .contains("\"reason\":\"why\"");
    }

    @Test
    void discardsTheMessageThatWasShownAndNoOther() {
        Parked parked = new Parked(List.of(living));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> parked.run("discard", "living", "topic", "out:key", "why"));
        parked.run("discard", "living", "topic", "out:key", "--message", "0190-1", "why");
        assertThat(server.asked.remove())
                .startsWith("/api/parked/outgoing/topic/key/discard")
                .contains("\"id\":\"0190-1\"");
    }

    @Test
    void freezesAListOfATopicOrAReasonAndOfNothingElse() {
        Parked parked = new Parked(List.of(living));

        for (String[] wrong :
                new String[][] {
                    {"preview", "living"},
                    {"preview", "living", "--reason"},
                    {"preview", "living", "--key", "k"},
                    {"run", "living"}
                }) {
            assertThatIllegalArgumentException().isThrownBy(() -> parked.run(wrong));
        }
        assertThat(server.asked).isEmpty();
        parked.run("preview", "living", "--reason", "no account", "--topic", "t");
        assertThat(server.asked.remove())
                .startsWith("/api/parked/redrives")
                .contains("\"reason\":\"no account\"")
                .contains("\"topic\":\"t\"");
    }

    @Test
    void aRunSucceedsWhenEveryItemIsDone() throws IOException {
        assertThat(ran(2)).isZero();
        assertThat(ran(1)).isEqualTo(1);
    }

    private static int ran(int done) throws IOException {
        String answer =
                """
                {"list":{"id":"l","finishedAt":"2026-01-02T03:04:05Z","items":2,"tried":2,"done":%d},"complete":true,
                 "items":[{"number":1,"kind":"STREAM","topic":"t","key":"k","event":"7","outcome":"DONE"}]}
                """
                        .formatted(done);
        try (var server = new ScriptedService(200, answer)) {
            int code =
                    new Parked(List.of(new ParkedService(server.as("living"))))
                            .run("run", "living", "l");
            assertThat(server.asked.remove()).isEqualTo("/api/parked/redrives/l/run{}");
            return code;
        }
    }
}
