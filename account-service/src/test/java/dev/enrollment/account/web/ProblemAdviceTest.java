package dev.enrollment.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ProblemAdviceTest {

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
        var response = calling(failure).perform(get("/")).andReturn().getResponse();

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isNotBlank();
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString())
                .contains("Send the same request again")
                .doesNotContain(Objects.requireNonNull(failure.getMessage()));
    }

    @Test
    void aRefusalIsItsProblem() throws Exception {
        var problem = Problem.of(HttpStatus.CONFLICT, "CODE", "detail");
        var response =
                calling(new ProblemException(problem)).perform(get("/")).andReturn().getResponse();

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getContentAsString())
                .contains("\"code\":\"CODE\"", "urn:enrollment:problem:CODE");
    }

    @Test
    void whatTheFrameworkRefusesLooksTheSame() throws Exception {
        var response =
                calling(new IllegalStateException()).perform(post("/")).andReturn().getResponse();

        assertThat(response.getStatus()).isEqualTo(405);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString()).contains("\"code\":\"METHOD_NOT_ALLOWED\"");
    }

    private static MockMvc calling(RuntimeException failure) {
        return MockMvcBuilders.standaloneSetup(new Failing(failure))
                .setControllerAdvice(new ProblemAdvice())
                .build();
    }
}
