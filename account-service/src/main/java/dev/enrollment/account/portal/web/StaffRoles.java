package dev.enrollment.account.portal.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.stereotype.Component;

/** Gives a person who signs in at the portal the roles that the identity provider knows. */
@Component
class StaffRoles implements GrantedAuthoritiesMapper {

    /** Whoever has one of these belongs to the vendor. */
    static final String[] STAFF = {"reviewer", "lead", "operator"};

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
        List<String> known = user.getIdToken().getClaimAsStringList("roles");
        return known == null
                ? Stream.empty()
                : known.stream()
                        .filter(Set.of(STAFF)::contains)
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role));
    }
}
