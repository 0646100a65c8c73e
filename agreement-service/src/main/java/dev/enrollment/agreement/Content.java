package dev.enrollment.agreement;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The text of one company's agreement, with the parties in it: byte for byte what is shown,
 * printed, signed and sealed.
 *
 * @param edition the released text that it was made of
 * @param hash SHA-256 of the text's bytes, lower-case hex
 */
public record Content(Edition edition, String text, String hash) {

    static Content of(AgreementText text, Agreement agreement, Company company) {
        String filled = MergeField.fill(text, agreement, company);
        return new Content(text.edition(), filled, Sha256.of(filled));
    }

    /** Whether this is what somebody read; they need not say. */
    boolean sameAs(String shownHash) {
        return shownHash.isEmpty() || shownHash.equals(hash);
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public List<TextBlock> blocks() {
        return TextBlock.of(text);
    }
}
