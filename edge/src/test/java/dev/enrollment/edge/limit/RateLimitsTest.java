package dev.enrollment.edge.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

class RateLimitsTest {

    private final AtomicLong now = new AtomicLong();
    private final RateLimits limits = limits(100);

    @Test
    void letsABurstThroughAndThenAsksToWait() {
        assertThat(taken("aurora", 3)).isEqualTo(3);
        assertThat(limits.take(LimitName.API, "aurora")).contains(Duration.ofMillis(500));
        pass(Duration.ofMillis(500));
        assertThat(taken("aurora", 5)).isEqualTo(1);
        pass(Duration.ofMinutes(1));
        assertThat(taken("aurora", 5)).isEqualTo(3);
    }

    @Test
    void countsEachClientAndEachLimitApart() {
        assertThat(taken("aurora", 5)).isEqualTo(3);
        assertThat(taken("borealis", 5)).isEqualTo(3);
        assertThat(limits.take(LimitName.PAGES, "aurora")).isEmpty();
    }

    @Test
    void countsAnIpv6CustomerOnce() {
        for (int i = 1; i <= 3; i++) {
            assertThat(limits.take(LimitName.ANONYMOUS, from("2001:db8::" + i))).isEmpty();
        }
        assertThat(limits.take(LimitName.ANONYMOUS, from("2001:db8:0:0:ffff::1"))).isPresent();
        assertThat(limits.take(LimitName.ANONYMOUS, from("2001:db8:0:1::1"))).isEmpty();
    }

    @Test
    void remembersSoManyClientsAndNoMore() {
        var few = limits(10);
        IntStream.range(0, 10_000).forEach(i -> few.take(LimitName.ANONYMOUS, "client-" + i));
        assertThat(few.remembered()).isLessThanOrEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "::1, 0000000000000000",
        "::ffff:203.0.113.7, 203.0.113.7",
        "unknown, unknown",
        "'', ''"
    })
    void takesAnyAddress(String address, String client) {
        assertThat(Network.of(address)).endsWith(client);
    }

    private long taken(String subject, int attempts) {
        return IntStream.range(0, attempts)
                .filter(i -> limits.take(LimitName.API, subject).isEmpty())
                .count();
    }

    private RateLimits limits(int clients) {
        var limit = new Limit(3, 120);
        var sizes =
                new LimitsProperties.Sizes(
                        DataSize.ofKilobytes(1),
                        Duration.ofSeconds(1),
                        DataSize.ofKilobytes(1),
                        clients);
        return new RateLimits(
                new LimitsProperties(limit, limit, limit, limit, limit, sizes),
                new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return now.get();
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return false;
                    }
                });
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
