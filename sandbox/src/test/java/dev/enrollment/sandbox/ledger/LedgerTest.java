package dev.enrollment.sandbox.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    @TempDir private Path folder;

    @Test
    void keepsItsEntriesAndTheirOrder() {
        try (Ledger<Effect> ledger = open()) {
            ledger.append(new Effect("a", "line\nbreak"));
            ledger.append(new Effect("b", "Ω"));
        }
        try (Ledger<Effect> ledger = open()) {
            ledger.append(new Effect("c", ""));
            assertThat(ledger.entries())
                    .containsExactly(
                            new Effect("a", "line\nbreak"),
                            new Effect("b", "Ω"),
                            new Effect("c", ""));
        }
    }

    @Test
    void dropsALineThatACrashCutOff() throws Exception {
        try (Ledger<Effect> ledger = open()) {
            ledger.append(new Effect("a", "whole"));
        }
        Files.writeString(file(), "{\"key\":\"b\",\"te", StandardOpenOption.APPEND);
        try (Ledger<Effect> ledger = open()) {
            ledger.append(new Effect("c", "after"));
        }
        try (Ledger<Effect> ledger = open()) {
            assertThat(ledger.entries()).extracting(Effect::key).containsExactly("a", "c");
        }
    }

    @Test
    void isOnDiskBeforeAppendReturns() throws Exception {
        try (Ledger<Effect> ledger = open()) {
            ledger.append(new Effect("a", "now"));
            assertThat(Files.readString(file())).isEqualTo("{\"key\":\"a\",\"text\":\"now\"}\n");
        }
    }

    @Test
    void writesWholeLinesWhenManyAppendAtOnce() {
        try (Ledger<Effect> ledger = open()) {
            IntStream.range(0, 200)
                    .parallel()
                    .forEach(i -> ledger.append(new Effect("k" + i, "x".repeat(i))));
        }
        try (Ledger<Effect> ledger = open()) {
            assertThat(ledger.entries())
                    .extracting(Effect::key)
                    .doesNotHaveDuplicates()
                    .hasSize(200);
        }
    }

    @Test
    void writesTogetherWhatWasAddedBeforeAWait() throws Exception {
        try (Ledger<Effect> ledger = open()) {
            ledger.add(new Effect("a", "first"));
            ledger.add(new Effect("b", "second"));
            assertThat(Files.readString(file())).isEmpty();

            ledger.awaitDisk();
            assertThat(Files.readAllLines(file())).hasSize(2);
        }
    }

    private Path file() {
        return folder.resolve("effects.jsonl");
    }

    private Ledger<Effect> open() {
        return Ledger.open(file(), Effect.class);
    }

    private record Effect(String key, String text) {}
}
