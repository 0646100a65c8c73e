package dev.enrollment.edge.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class TroubleAdviceTest {

    /** Fails as told. */
    @RestController
    static final class Failing {

        private final RuntimeException failure;

        Failing(RuntimeException failure) {
            this.failure = failure;
        }

        @GetMapping("/")
        String fail() {
            throw failure;
        }
    }

    static Stream<RuntimeException> troubleOfTheDatabase() {
        return Stream.of(
                new CannotCreateTransactionException("down"),
                new CannotGetJdbcConnectionException("down"),
                new DataAccessResourceFailureException("cut"),
                new TransactionSystemException("cut at commit"),
                new CannotAcquireLockException("deadlock"));
    }

    @ParameterizedTest
    @MethodSource("troubleOfTheDatabase")
    void troubleOfTheDatabaseIsNeverAnAcknowledgement(RuntimeException failure) throws Exception {
        MockMvc service =
                MockMvcBuilders.standaloneSetup(new Failing(failure))
                        .setControllerAdvice(new TroubleAdvice())
                        .build();
        var response = service.perform(get("/")).andReturn().getResponse();

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isNotBlank();
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString())
                .contains("Send the same request again")
                .doesNotContain(Objects.requireNonNull(failure.getMessage()));
    }
}
