package dev.enrollment.review.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.review.profile.EnrollmentId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackTokensTest {

    private static final String ENROLLMENT = "0197f6a4-5d1c-7a3e-9b55-0242ac120002";
    private static final String REFERENCE = ENROLLMENT + "-1";

    private final List<byte[]> secrets = new ArrayList<>(List.of(secret("first")));
    private final CallbackTokens tokens = new CallbackTokens(() -> secrets);

    @Test
    void aTokenIsForOneCheckOfOneRound() {
        String token = tokens.of(CheckName.CREDIT, REFERENCE);
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(tokens.isOf(CheckName.CREDIT, REFERENCE, token)).isTrue();
        assertThat(tokens.isOf(CheckName.CREDIT, ENROLLMENT + "-2", token)).isFalse();
        assertThat(tokens.isOf(CheckName.PARTNER_NETWORK, REFERENCE, token)).isFalse();
        assertThat(tokens.isOf(CheckName.CREDIT, REFERENCE, token.substring(1))).isFalse();
        assertThat(tokens.isOf(CheckName.CREDIT, REFERENCE, "")).isFalse();
    }

    @Test
    void aTokenIsGoodForAsLongAsItsKeyIsThere() {
        String token = tokens.of(CheckName.CREDIT, REFERENCE);
        secrets.addFirst(secret("second"));
        assertThat(tokens.isOf(CheckName.CREDIT, REFERENCE, token)).isTrue();
        assertThat(new CallbackTokens(() -> secrets).of(CheckName.CREDIT, REFERENCE))
                .isNotEqualTo(token);
        secrets.removeLast();
        assertThat(tokens.isOf(CheckName.CREDIT, REFERENCE, token)).isFalse();
    }

    @Test
    void aReferenceNamesEnrollmentAndRound() {
        assertThat(CheckKey.of(CheckName.CREDIT, ENROLLMENT + "-12"))
                .contains(
                        new CheckKey(
                                new EnrollmentId(UUID.fromString(ENROLLMENT)),
                                12,
                                CheckName.CREDIT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ENROLLMENT,
                ENROLLMENT + "-",
                ENROLLMENT + "-0",
                ENROLLMENT + "-1234567890",
                ENROLLMENT + "-1 ",
                "1-1-1-1-1-1"
            })
    void whateverElseIsNotAReference(String reference) {
        assertThat(CheckKey.of(CheckName.CREDIT, reference)).isEmpty();
    }

    private static byte[] secret(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
