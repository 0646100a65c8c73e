package dev.enrollment.pages;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/** Gives a person who signs in the roles of the ID token's claim {@code roles}, if it has one. */
final class RealmRoles implements GrantedAuthoritiesMapper {

    @Override
    public Collection<GrantedAuthority> mapAuthorities(
            Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream()
                .flatMap(authority -> Stream.concat(Stream.of(authority), roles(authority)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<GrantedAuthority> roles(GrantedAuthority authority) {
        if (!(authority instanceof OidcUserAuthority user)) {
            return Stream.empty();
        }
        List<String> roles = user.getIdToken().getClaimAsStringList("roles");
        return roles == null
                ? Stream.empty()
                : roles.stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role));
    }
}
