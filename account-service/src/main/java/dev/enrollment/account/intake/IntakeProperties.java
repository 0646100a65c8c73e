package dev.enrollment.account.intake;

import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the program decides about applications.
 *
 * @param roleMailboxes what may not stand before @ in the signatory's address, in small letters
 * @param declarationVersions versions of the declaration text that may have been shown
 */
@Validated
@ConfigurationProperties("enrollment.intake")
public record IntakeProperties(
        @DefaultValue({
                    "abuse",
                    "accounting",
                    "accounts",
                    "admin",
                    "administrator",
                    "billing",
                    "buchhaltung",
                    "contact",
                    "contacto",
                    "einkauf",
                    "finance",
                    "help",
                    "helpdesk",
                    "hostmaster",
                    "hr",
                    "info",
                    "invoice",
                    "kontakt",
                    "legal",
                    "mail",
                    "marketing",
                    "no-reply",
                    "noreply",
                    "office",
                    "orders",
                    "postmaster",
                    "purchasing",
                    "root",
                    "sales",
                    "service",
                    "support",
                    "team",
                    "vertrieb",
                    "webmaster"
                })
                @NotEmpty
                Set<String> roleMailboxes,
        @DefaultValue("2026-01") @NotEmpty Set<String> declarationVersions) {

    public IntakeProperties {
        roleMailboxes = Set.copyOf(roleMailboxes);
        declarationVersions = Set.copyOf(declarationVersions);
    }
}
