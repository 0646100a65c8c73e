package dev.enrollment.acceptance.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.acceptance.SandboxAddresses;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartnerCheckTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PartnerCheck check =
            new PartnerCheck(new SandboxAddresses(1), new PrintStream(printed, true, UTF_8));

    @Test
    void endsWellOnlyWhereAllCameAsPromised() {
        assertThat(check.verdict(List.of(exchange("accepted", "")))).isZero();
        assertThat(printed.toString(UTF_8)).contains("All 1 exchanges went as promised.");
    }

    @Test
    void namesWhatDidNot() {
        var held = List.of(exchange("accepted", ""), exchange("conflict", "no receipt"));
        assertThat(check.verdict(held)).isEqualTo(1);
        assertThat(printed.toString(UTF_8)).contains("Not as promised: conflict.");
        assertThat(held.getLast().told(2)).startsWith("2. conflict: NOT as promised: no receipt");
    }

    private static Exchange exchange(String name, String broken) {
        return new Exchange(
                name,
                "a record",
                List.of("a receipt"),
                Optional.of(broken).filter(why -> !why.isEmpty()),
                "keeps it.");
    }
}
