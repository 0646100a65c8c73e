package dev.enrollment.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

@ExtendWith(OutputCaptureExtension.class)
class FailedSignInTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void tellsThePersonThatAndTheOperatorWhy(CapturedOutput output) throws Exception {
        fail("expiresAt must be after issuedAt");

        assertThat(response.getRedirectedUrl()).isEqualTo("/?sign-in=failed");
        assertThat(request.getSession(false)).isNull();
        assertThat(output.getOut()).contains("A sign-in failed: expiresAt must be after issuedAt");
    }

    @Test
    void whatAStrangerWritesMakesOneShortLine(CapturedOutput output) throws Exception {
        fail("no\r\n2026-01-01 ERROR all is lost" + "!".repeat(10_000));

        assertThat(output.getOut().lines().filter(line -> line.contains("all is lost")))
                .singleElement()
                .asString()
                .contains("A sign-in failed: no  2026")
                .hasSizeLessThan(500);
    }

    private void fail(String why) throws Exception {
        var error = new OAuth2Error("invalid_id_token", why, null);
        new FailedSignIn()
                .onAuthenticationFailure(
                        request, response, new OAuth2AuthenticationException(error, why));
    }
}
