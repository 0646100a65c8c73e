package dev.enrollment.edge;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** What every service has at its edge. */
@AutoConfiguration
@EnableConfigurationProperties(Identity.class)
class EdgeAutoConfiguration {}
