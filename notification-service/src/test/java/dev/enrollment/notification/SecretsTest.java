package dev.enrollment.notification;

import dev.enrollment.tests.UnsafeStarts;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The service starts with no secret that is missing, weak or known to everybody. */
class SecretsTest {

    @TestFactory
    Stream<DynamicTest> startsWithSecretsOfItsOwnOnly() {
        return UnsafeStarts.of(NotificationServiceApplication.class);
    }
}
