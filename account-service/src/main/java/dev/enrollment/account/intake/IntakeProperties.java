package dev.enrollment.account.intake;

import jakarta.validation.constraints.NotEmpty;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the program decides about applications.
 *
 * @param roleMailboxes what may not stand before @ in the signatory's address, in small letters;
 *     the shipped list where nothing is set
 * @param declarationVersions versions of the declaration text that may have been shown
 */
@Validated
@ConfigurationProperties("enrollment.intake")
public record IntakeProperties(
        @NotEmpty @Nullable Set<String> roleMailboxes,
        @DefaultValue("2026-01") @NotEmpty Set<String> declarationVersions) {

    public IntakeProperties {
        roleMailboxes = roleMailboxes == null ? RoleMailboxes.refused() : Set.copyOf(roleMailboxes);
        declarationVersions = Set.copyOf(declarationVersions);
    }

    @Override
    public Set<String> roleMailboxes() {
        return Objects.requireNonNull(roleMailboxes);
    }
}
