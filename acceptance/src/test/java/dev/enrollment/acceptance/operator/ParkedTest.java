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
}
