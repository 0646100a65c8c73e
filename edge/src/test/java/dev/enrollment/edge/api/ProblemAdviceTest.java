package dev.enrollment.edge.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class ProblemAdviceTest {

    enum Level {
        LOW,
        HIGH
    }

    /** Fails as told. */
    @RestController
    static final class Failing {

        private final RuntimeException failure;

        Failing(RuntimeException failure) {
            this.failure = failure;
        }

        @GetMapping("/at")
        String at(
                @RequestParam LocalDate day,
                @RequestParam(required = false) @Nullable Level level,
                @RequestParam(required = false) @Pattern(regexp = "[A-Z]{2}")
                        @Nullable String market) {
            return day + " " + level + " " + market;
        }

        @GetMapping("/")
        String fail() {
            throw failure;
        }
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

    @Test
    void aValueThatDoesNotFitIsNamedWithAnExample() throws Exception {
        var service = calling(new IllegalStateException());

        assertThat(body(service, "/at?day=soon"))
                .contains("\"field\":\"day\"", "\"WRONG_TYPE\"", "like 2027-01-31.");
        assertThat(body(service, "/at")).contains("\"field\":\"day\"", "\"REQUIRED\"", "?day=");
        assertThat(body(service, "/at?day=2027-01-31&level=MID"))
                .contains("\"field\":\"level\"", "Use one of [LOW, HIGH].");
        assertThat(body(service, "/at?day=2027-01-31&market=de"))
                .contains("\"field\":\"market\"", "The value must match");
    }

    private static String body(MockMvc service, String path) throws Exception {
        var response = service.perform(get(path)).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(400);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        return response.getContentAsString();
    }

    private static MockMvc calling(RuntimeException failure) {
        return MockMvcBuilders.standaloneSetup(new Failing(failure))
                .setControllerAdvice(new ProblemAdvice())
                .build();
    }
}
