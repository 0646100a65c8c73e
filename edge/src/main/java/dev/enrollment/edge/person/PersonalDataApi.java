package dev.enrollment.edge.person;

import dev.enrollment.edge.api.Problem;
import dev.enrollment.edge.api.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.util.RawValue;

/** The export of what this service keeps about an enrollment's company and people. */
@RestController
class PersonalDataApi {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalDataApi.class);

    private final ObjectProvider<PersonalData> sources;

    PersonalDataApi(ObjectProvider<PersonalData> sources) {
        this.sources = sources;
    }

    @GetMapping(PersonalDataAutoConfiguration.PATH)
    ResponseEntity<Object> export(@PathVariable String id, Authentication operator) {
        Map<String, String> parts = parse(id).map(this::kept).orElse(Map.of());
        if (parts.values().stream().allMatch("[]"::equals)) {
            throw new ProblemException(
                    Problem.of(
                            HttpStatus.NOT_FOUND,
                            "ENROLLMENT_UNKNOWN",
                            "Nothing is kept here about such an enrollment."));
        }
        LOG.info("Enrollment {}: personal data exported by {}", id, operator.getName());
        // Not parsed: documents may be larger than what a service reads at most.
        Map<String, Object> body = new LinkedHashMap<>();
        parts.forEach((part, rows) -> body.put(part, new RawValue(rows)));
        return ResponseEntity.ok(body);
    }

    private Map<String, String> kept(UUID enrollment) {
        Map<String, String> parts = new LinkedHashMap<>();
        sources.orderedStream().forEach(source -> parts.putAll(source.of(enrollment)));
        return parts;
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
