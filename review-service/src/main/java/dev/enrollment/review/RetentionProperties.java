package dev.enrollment.review;

import dev.enrollment.review.check.CheckName;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * For how long results are kept.
 *
 * @param checks whose findings are deleted
 * @param after so long after the result
 * @param look how often to look for them
 */
@Validated
@ConfigurationProperties("enrollment.review.retention")
public record RetentionProperties(
        @NotNull Set<CheckName> checks, @NotNull Duration after, @NotNull Duration look) {}
