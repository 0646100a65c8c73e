package dev.enrollment.schemas.links;

import java.util.UUID;

/**
 * What a link token stands for.
 *
 * @param agreementId the agreement it opens
 * @param version 1, 2, 3 …; only the newest version of an agreement's link is honoured, which
 *     agreement-service decides
 */
public record AgreementLink(UUID agreementId, int version) {

    public AgreementLink {
        if (version < 1) {
            throw new IllegalArgumentException("Link versions begin at 1: " + version);
        }
    }
}
