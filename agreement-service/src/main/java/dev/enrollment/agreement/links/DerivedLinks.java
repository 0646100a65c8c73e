package dev.enrollment.agreement.links;

import dev.enrollment.agreement.AgreementId;
import dev.enrollment.agreement.AgreementLinks;
import dev.enrollment.schemas.links.AgreementLink;
import dev.enrollment.schemas.links.LinkKeys;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Links by the contract of module {@code schemas}: an HMAC over purpose, agreement and version. */
@Component
final class DerivedLinks implements AgreementLinks {

    private final LinkKeys keys;

    DerivedLinks(LinksProperties properties) {
        keys = LinkKeys.parse(properties.keys());
    }

    @Override
    public Optional<Link> read(String token) {
        return keys.verify(token)
                .map(link -> new Link(new AgreementId(link.agreementId()), link.version()));
    }

    @Override
    public String token(Link link) {
        return keys.tokenOf(new AgreementLink(link.agreement().value(), link.version()));
    }
}
