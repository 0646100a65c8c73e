package dev.enrollment.account.document;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The virus scanner.
 *
 * @param clamd where ClamAV's daemon listens, for example clamav:3310; empty where there is none
 * @param patience how long it may take for one document
 */
@Validated
@ConfigurationProperties("enrollment.documents.scanner")
public record ScannerProperties(
        @DefaultValue("")
                @Pattern(
                        regexp = "|[A-Za-z0-9.-]+:[0-9]{1,5}",
                        message = "must be HOST:PORT, for example clamav:3310, or empty")
                String clamd,
        @DefaultValue("10s") @NotNull Duration patience) {}
