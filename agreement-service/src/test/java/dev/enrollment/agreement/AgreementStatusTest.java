package dev.enrollment.agreement;

import static dev.enrollment.agreement.AgreementCommand.DECLINE;
import static dev.enrollment.agreement.AgreementCommand.EXPIRE;
import static dev.enrollment.agreement.AgreementCommand.EXTEND;
import static dev.enrollment.agreement.AgreementCommand.REASSIGN;
import static dev.enrollment.agreement.AgreementCommand.REMIND;
import static dev.enrollment.agreement.AgreementCommand.RENEW_LINK;
import static dev.enrollment.agreement.AgreementCommand.SIGN;
import static dev.enrollment.agreement.AgreementCommand.WITHDRAW;
import static dev.enrollment.agreement.AgreementStatus.DECLINED;
import static dev.enrollment.agreement.AgreementStatus.EXPIRED;
import static dev.enrollment.agreement.AgreementStatus.OFFERED;
import static dev.enrollment.agreement.AgreementStatus.SIGNED;
import static dev.enrollment.agreement.AgreementStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AgreementStatusTest {

    private static final Map<AgreementStatus, Map<AgreementCommand, AgreementStatus>> LEGAL =
            Map.of(
                    OFFERED,
                    Map.of(
                            REMIND, OFFERED,
                            RENEW_LINK, OFFERED,
                            REASSIGN, OFFERED,
                            EXTEND, OFFERED,
                            SIGN, SIGNED,
                            DECLINE, DECLINED,
                            EXPIRE, EXPIRED,
                            WITHDRAW, WITHDRAWN),
                    SIGNED,
                    Map.of(SIGN, SIGNED),
                    DECLINED,
                    Map.of(DECLINE, DECLINED),
                    EXPIRED,
                    Map.of(EXPIRE, EXPIRED),
                    WITHDRAWN,
                    Map.of(WITHDRAW, WITHDRAWN));

    static Stream<Arguments> matrix() {
        return Arrays.stream(AgreementStatus.values())
                .flatMap(
                        status ->
                                Arrays.stream(AgreementCommand.values())
                                        .map(command -> Arguments.of(status, command)));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void everyCommandInEveryStatusDoesWhatTheTableSays(
            AgreementStatus status, AgreementCommand command) {
        AgreementStatus expected = LEGAL.getOrDefault(status, Map.of()).get(command);

        assertThat(status.allows(command)).isEqualTo(expected != null);
        if (expected == null) {
            assertThatExceptionOfType(IllegalAgreementTransition.class)
                    .isThrownBy(() -> status.after(command))
                    .withMessageContaining(command.name())
                    .withMessageContaining(status.name());
        } else {
            assertThat(status.after(command)).isEqualTo(expected);
        }
    }
}
