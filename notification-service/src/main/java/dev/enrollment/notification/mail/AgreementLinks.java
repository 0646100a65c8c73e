package dev.enrollment.notification.mail;

import dev.enrollment.notification.Offer;
import dev.enrollment.schemas.links.AgreementLink;
import dev.enrollment.schemas.links.LinkKeys;
import java.net.URI;

/**
 * Where agreements are read. A link to one is a secret of its reader: never logged, never stored
 * apart from the letter.
 *
 * @param all the page on which people signed in find theirs
 */
record AgreementLinks(URI all, LinkKeys keys) {

    /** Derives the link that opens the agreement. */
    URI to(Offer offer) {
        var link = new AgreementLink(offer.agreementId(), offer.linkVersion());
        return URI.create(all + "/" + keys.tokenOf(link));
    }

    @Override
    public String toString() {
        return "AgreementLinks[" + all + "]";
    }
}
