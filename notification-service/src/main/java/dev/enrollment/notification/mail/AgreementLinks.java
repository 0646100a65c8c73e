package dev.enrollment.notification.mail;

import dev.enrollment.notification.Offer;
import java.net.URI;

/**
 * Derives the link that opens an agreement. The link is a secret of its reader: never logged, never
 * stored apart from the letter.
 */
interface AgreementLinks {

    URI to(Offer offer);
}
