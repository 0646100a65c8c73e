package dev.enrollment.agreement.web;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where people find the pages.
 *
 * @param baseUrl as in the links of letters; never taken from a request
 */
@Validated
@ConfigurationProperties("enrollment.links")
record PagesProperties(@NotNull URI baseUrl) {}
