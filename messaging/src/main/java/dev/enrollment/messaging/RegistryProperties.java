package dev.enrollment.messaging;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code enrollment.registry}: {@code url} of the schema registry's Confluent API.
 */
@ConfigurationProperties("enrollment.registry")
record RegistryProperties(@DefaultValue("http://localhost:27081/apis/ccompat/v7") URI url) {}
