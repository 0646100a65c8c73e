package dev.enrollment.edge.limit;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Limits of three, which nothing fills again. */
public final class FewLimits {

    private FewLimits() {}

    public static RateLimits three() {
        var limit = new Limit(3, 1);
        var sizes =
                new LimitsProperties.Sizes(
                        DataSize.ofKilobytes(1),
                        Duration.ofSeconds(1),
                        DataSize.ofKilobytes(1),
                        100);
        return new RateLimits(
                new LimitsProperties(limit, limit, limit, limit, limit, sizes),
                new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return 0;
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return false;
                    }
                });
    }
}
