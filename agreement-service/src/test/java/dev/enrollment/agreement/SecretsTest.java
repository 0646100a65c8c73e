package dev.enrollment.agreement;

import dev.enrollment.tests.UnsafeStarts;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The service starts with no secret that is missing, weak or known to everybody. */
class SecretsTest {

    @TestFactory
    Stream<DynamicTest> startsWithSecretsOfItsOwnOnly() {
        return Stream.concat(
                UnsafeStarts.of(AgreementServiceApplication.class),
                UnsafeStarts.with(
                        AgreementServiceApplication.class,
                        "enrollment.phone.fixed-code",
                        "123456"));
    }
}
