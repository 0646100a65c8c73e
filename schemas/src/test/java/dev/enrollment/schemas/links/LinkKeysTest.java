package dev.enrollment.schemas.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkKeysTest {

    private static final String OLD = secret("0123456789abcdef0123456789abcdef");
    private static final String NEW = secret("fedcba9876543210fedcba9876543210");
    private static final AgreementLink LINK =
            new AgreementLink(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"), 2);

    private final LinkKeys keys = LinkKeys.parse("k1:" + NEW + ",k0:" + OLD);

    @Test
    void recognisesItsOwnToken() {
        assertThat(keys.verify(keys.tokenOf(LINK))).hasValue(LINK);
    }

    @Test
    void makesTheSameTokenOnBothSides() {
        String elsewhere = LinkKeys.parse("k1:" + NEW).tokenOf(LINK);

        assertThat(keys.tokenOf(LINK)).isEqualTo(elsewhere);
    }

    @Test
    void hasTheFormThatIsWrittenDown() {
        // HMAC-SHA256 over "dev.enrollment/agreement-link/1", NUL, the ID's 16 bytes and the
        // version's four, by openssl.
        assertThat(keys.tokenOf(LINK))
                .isEqualTo(
                        "AYkKXayWd0u8zrMCCZqAVwAAAAI.iRPLx1rqdKInYfgWYIV463o2UBBibvgO1Z-18ZNgXuQ.k1");
    }

    @Test
    void fitsIntoAnAddress() {
        assertThat(keys.tokenOf(LINK)).matches("[A-Za-z0-9._-]+[a-z0-9]").hasSizeLessThan(100);
    }

    @Test
    void differsForEachAgreementAndVersion() {
        assertThat(keys.tokenOf(LINK))
                .isNotEqualTo(keys.tokenOf(new AgreementLink(LINK.agreementId(), 3)))
                .isNotEqualTo(keys.tokenOf(new AgreementLink(UUID.randomUUID(), 2)));
    }

    @Test
    void refusesATokenWithAnyCharacterChanged() {
        String token = keys.tokenOf(LINK);
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(keys.verify(changed)).as("changed at %d", i).isEmpty();
        }
    }

    @Test
    void refusesAnotherWritingOfTheSameBytes() {
        String token = keys.tokenOf(LINK);
        int last = token.indexOf('.') - 1;
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        char sibling = alphabet.charAt(alphabet.indexOf(token.charAt(last)) ^ 1);
        String respelled = token.substring(0, last) + sibling + token.substring(last + 1);

        assertThat(LinkToken.parse(respelled).orElseThrow().link()).isEqualTo(LINK);
        assertThat(keys.verify(respelled)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "k1", "\u0000", "ä.ö.ü", "AAAA.BBBB.k1"})
    void refusesWhatIsNoToken(String text) {
        assertThat(keys.verify(text)).isEmpty();
    }

    @Test
    void acceptsThePreviousKeyUntilItIsTakenOut() {
        String old = LinkKeys.parse("k0:" + OLD).tokenOf(LINK);

        assertThat(keys.verify(old)).hasValue(LINK);
        assertThat(LinkKeys.parse("k1:" + NEW).verify(old)).isEmpty();
    }

    @Test
    void refusesTheSameKeyIdWithAnotherSecret() {
        assertThat(LinkKeys.parse("k1:" + OLD).verify(keys.tokenOf(LINK))).isEmpty();
    }

    @Test
    void neverShowsASecret() {
        assertThat(keys).hasToString("LinkKeys[k1, k0]");
        assertThatThrownBy(() -> LinkKeys.parse("k1:" + NEW + "!"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The secret of link key k1 is not base64")
                .hasNoCause();
        assertThat(new LinkKey("k1", NEW.getBytes(StandardCharsets.UTF_8)))
                .hasToString("LinkKey[k1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k1", "k1:", "K1:AAAA", "k1:c2hvcnQ=", ":AAAA", "k1:AAAA,"})
    void refusesKeysThatAreNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> LinkKeys.parse(text));
    }

    @Test
    void refusesTwoKeysOfOneId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkKeys.parse("k1:" + NEW + ",k1:" + OLD))
                .withMessage("Two link keys have the ID k1");
    }

    @Test
    void beginsVersionsAtOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgreementLink(LINK.agreementId(), 0));
    }

    private static String secret(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
