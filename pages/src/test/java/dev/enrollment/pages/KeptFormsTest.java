package dev.enrollment.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

class KeptFormsTest {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="de"><body><main><h1>Title</h1>
            <form method="post" action="/other"><input name="name" value="other's"></form>
            <details><form method="post" action="/form">
            <input type="hidden" name="_csrf" value="new"><input type="hidden" name="version" value="2">
            <input type="hidden" name="text" value="A">
            <input name="name" value="saved"><input name="left" value="left">
            <input name="code" autocomplete="one-time-code"><input type="file" name="file">
            <input type="checkbox" name="tick" value="a" checked><input type="checkbox" name="tick" value="b">
            <select name="choice"><option value="x" selected>X<option value="y">Y</select>
            <textarea name="words">old</textarea></form></details></main></body></html>
            """;

    private final LastPerson last =
            new LastPerson(
                    new SignIn("portal", "portal", "secret", URI.create("http://localhost")));

    @Test
    void aPageIsFilledInAsTheFormWasSent() {
        String page = filled(fields("A"));
        assertThat(page)
                .contains(
                        "<h1>Title</h1><p class=\"notice\" role=\"status\" id=\"kept\">de</p>",
                        "value=\"other's\"",
                        "name=\"_csrf\" value=\"new\"",
                        "name=\"version\" value=\"1\"",
                        "name=\"name\" value=\"&quot;typed&quot; &lt;\"",
                        "name=\"left\" value=\"left\"",
                        "<input type=\"checkbox\" name=\"tick\" value=\"a\">",
                        "<input type=\"checkbox\" name=\"tick\" value=\"b\" checked>",
                        "<option value=\"x\">",
                        "<option value=\"y\" selected>",
                        "<textarea name=\"words\">two\nlines</textarea>",
                        "<details open>")
                .doesNotContain("123456", "evil.pdf");
    }

    @Test
    void ticksStandUnderTheTextTheyWereGivenFor() {
        assertThat(filled(fields("B"))).doesNotContain("checked");
    }

    @Test
    void aPageWithoutTheFormIsLeftAlone() {
        assertThat(new FilledPage("<html><h1>x</h1></html>").with(form(fields("A")), _ -> "note"))
                .isEmpty();
    }

    @Test
    void onlyAPersonWhoSignedInHereIsKnown() {
        MockHttpServletRequest request = requestOf("7");
        assertThat(last.of(request)).contains("7");
        Cookie cookie = Objects.requireNonNull(request.getCookies())[0];
        for (String forged :
                List.of(
                        "",
                        "..",
                        "a.b.c",
                        cookie.getValue().replaceFirst("^[^.]+", "OA"),
                        cookie.getValue().replaceFirst("\\.\\d", ".9"),
                        cookie.getValue() + "A")) {
            var other = new MockHttpServletRequest();
            other.setCookies(new Cookie(cookie.getName(), forged));
            assertThat(last.of(other)).as(forged).isEmpty();
        }
        var elsewhere =
                new LastPerson(
                        new SignIn("portal", "portal", "other", URI.create("http://localhost")));
        assertThat(elsewhere.of(request)).isEmpty();
    }

    @Test
    void aFormThatIsTooLongOrNotOfAGuardedPageIsRefused() throws Exception {
        var forms = new KeptForms(PathPatternRequestMatcher.withDefaults().matcher("/form"), last);
        assertThat(answer(forms, "/form", "short")).isEqualTo(303);
        assertThat(answer(forms, "/form", "x".repeat(70_000))).isEqualTo(403);
        assertThat(answer(forms, "/logout", "short")).isEqualTo(403);
    }

    private int answer(KeptForms forms, String path, String text) throws Exception {
        MockHttpServletRequest request = requestOf("7");
        request.setMethod("POST");
        request.setRequestURI(path);
        request.setServletPath(path);
        request.setParameter("name", text);
        var response = new MockHttpServletResponse();
        forms.handle(request, response, new MissingCsrfTokenException("old"));
        return response.getStatus();
    }

    private MockHttpServletRequest requestOf(String person) {
        var response = new MockHttpServletResponse();
        last.remember(person, new MockHttpServletRequest(), response);
        var request = new MockHttpServletRequest();
        request.setCookies(response.getCookies());
        return request;
    }

    private static String filled(Map<String, List<String>> fields) {
        return new FilledPage(PAGE).with(form(fields), Locale::getLanguage).orElseThrow();
    }

    private static KeptForm form(Map<String, List<String>> fields) {
        return new KeptForm("7", "/form", fields);
    }

    private static Map<String, List<String>> fields(String text) {
        return Map.of(
                "version", List.of("1"),
                "text", List.of(text),
                "name", List.of("\"typed\" <"),
                "code", List.of("123456"),
                "file", List.of("evil.pdf"),
                "tick", List.of("b"),
                "choice", List.of("y"),
                "words", List.of("two\nlines"));
    }
}
