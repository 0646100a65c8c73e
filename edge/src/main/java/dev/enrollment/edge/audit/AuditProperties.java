package dev.enrollment.edge.audit;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose requests are written down.
 *
 * @param staff the roles of staff
 * @param reads patterns of paths at which staff read what is about people
 */
@ConfigurationProperties("enrollment.audit")
record AuditProperties(Set<String> staff, List<String> reads) {}
