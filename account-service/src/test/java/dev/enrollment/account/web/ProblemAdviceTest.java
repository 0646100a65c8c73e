package dev.enrollment.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
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
