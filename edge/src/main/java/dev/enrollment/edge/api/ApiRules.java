package dev.enrollment.edge.api;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Which roles a part of a service asks of callers with a token, path by path. Parts are asked in
 * their order; a path that none of them names is refused to everybody.
 */
@FunctionalInterface
public interface ApiRules {

    void addTo(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests);
}
