package dev.enrollment.agreement.web;

import dev.enrollment.agreement.Agreement;
import dev.enrollment.agreement.AgreementStatus;
import dev.enrollment.agreement.OpenedAgreement;
import dev.enrollment.agreement.Seal;
import dev.enrollment.schemas.markets.MarketZone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an agreement shows, in the language of its text.
 *
 * @param link path of the page; its forms lie below
 * @param hash SHA-256 of the text; of the one that was signed, once it is
 * @param sealedHash SHA-256 of the sealed PDF, empty before there is one
 * @param closed when it was answered, expired or was withdrawn
 */
record AgreementPage(
        String link,
        AgreementStatus status,
        String company,
        String market,
        String signatory,
        String version,
        String hash,
        String expires,
        String closed,
        Seal.Status seal,
        String sealedHash) {

    static AgreementPage of(
            String token, OpenedAgreement opened, String hash, @Nullable Seal seal, Locale locale) {
        Agreement agreement = opened.agreement();
        return new AgreementPage(
                "/agreements/" + token,
                opened.status(),
                opened.company().name(),
                Locale.of("", opened.company().market()).getDisplayCountry(locale),
                opened.company().signatory().name(),
                agreement.edition().version(),
                hash,
                time(agreement.deadlines().expiresAt(), opened.company().market(), locale),
                time(closedAt(agreement), opened.company().market(), locale),
                Seal.statusOf(seal),
                seal == null || seal.sealedHash() == null ? "" : seal.sealedHash());
    }

    public boolean isOpen() {
        return status == AgreementStatus.OFFERED;
    }

    private static Instant closedAt(Agreement agreement) {
        @Nullable Instant closed = agreement.closedAt();
        return closed == null ? agreement.deadlines().expiresAt() : closed;
    }

    /** Day and time as clocks in the market show them, with the name of the zone. */
    static String time(Instant time, String market, Locale locale) {
        var there = time.atZone(MarketZone.of(market));
        // Readers of English live in Europe.
        Locale reader = locale.getLanguage().equals("en") ? Locale.UK : locale;
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(reader)
                        .format(there)
                + DateTimeFormatter.ofPattern(" (z)", reader).format(there);
    }
}
