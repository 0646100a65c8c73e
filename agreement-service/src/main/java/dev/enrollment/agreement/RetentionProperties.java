package dev.enrollment.agreement;

import jakarta.validation.constraints.NotNull;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long signed agreements are retained, even after a request for erasure. Ten years is the
 * longest period that German commercial and tax law set (section 257 HGB, section 147 AO).
 *
 * @param retention from the signature
 */
@Validated
@ConfigurationProperties("enrollment.sealing")
public record RetentionProperties(@NotNull @DefaultValue("10y") Period retention) {}
