package dev.enrollment.agreement;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long signed agreements are retained, even after a request for erasure. The default is that of
 * all services with pages, because the portal's privacy notice says it.
 *
 * @param retention from the signature
 * @param renewBefore how long before what proves a seal ends it is renewed
 */
@Validated
@ConfigurationProperties("enrollment.sealing")
public record RetentionProperties(
        @NotNull Period retention, @NotNull @DefaultValue("180d") Duration renewBefore) {}
