package dev.enrollment.account.portal.http;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the partner network's register is.
 *
 * @param url the ID is appended as one more path segment
 */
@Validated
@ConfigurationProperties("enrollment.partner-network")
record PartnerNetworkProperties(URI url, @DefaultValue("3s") Duration timeout) {}
