package dev.enrollment.edge.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.enrollment.edge.limit.FewLimits;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;

class AuditTest {

    private static final String ENROLLMENT = "01a20396-452f-7411-b3c4-6728e03f04c7";
    private static final Authentication OSKAR =
            new TestingAuthenticationToken("oskar", "", "ROLE_operator");
    private static final Authentication JANA =
            new TestingAuthenticationToken("jana", "", "ROLE_applicant");

    private final Logger logger = (Logger) LoggerFactory.getLogger("enrollment.audit");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Audit audit =
            new Audit(
                    new AuditProperties(Set.of("operator"), List.of("/documents/**")),
                    FewLimits.three());

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(lines);
    }

    @Test
    void staffActsAreWrittenAndSoIsWhatTheyReadOfPeople() {
        answered("POST", "/api/parked/enrollment.accounts/" + ENROLLMENT + "/discard", OSKAR, 200);
        answered("DELETE", "/api/enrollments/" + ENROLLMENT + "/personal-data", OSKAR, 409);
        answered("GET", "/documents/" + ENROLLMENT, OSKAR, 200);
        answered("GET", "/board/events", OSKAR, 200);

        assertThat(written())
                .containsExactly(
                        "ACT oskar: POST /api/parked/enrollment.accounts/"
                                + ENROLLMENT
                                + "/discard, done",
                        "ACT oskar: DELETE /api/enrollments/"
                                + ENROLLMENT
                                + "/personal-data, failed",
                        "READ oskar: GET /documents/" + ENROLLMENT + ", done");
        assertThat(lines.list.getFirst().getKeyValuePairs())
                .extracting(pair -> pair.key)
                .containsExactly("event", "who", "what", "outcome");
    }

    @Test
    void ofApplicantsTheSignInAndRefusalsAreWrittenAndNothingElse() {
        audit.answered(request("GET", "/login/oauth2/code/portal"), null, JANA, 302);
        answered("POST", "/enrollments", JANA, 302);
        answered("GET", "/board", JANA, 403);
        audit.answered(request("POST", "/logout"), JANA, null, 302);
        audit.answered(request("GET", "/login/oauth2/code/portal"), null, null, 302);

        assertThat(written())
                .containsExactly(
                        "SIGN_IN jana: GET /login/oauth2/code/portal, done",
                        "REFUSED jana: GET /board, refused",
                        "SIGN_OUT jana: POST /logout, done",
                        "SIGN_IN 203.0.113.7: GET /login/oauth2/code/portal, refused");
    }

    @Test
    void aPlaceTellsNoLinkNoNameAndBreaksNoLine() {
        String link = "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF." + "x".repeat(43) + ".k1";
        answered("POST", "/agreements/" + link + "/accept", OSKAR, 200);
        answered("POST", "/people/Jana/jana@nordlicht.example", OSKAR, 200);
        answered("POST", "/x\nACT rita: POST /y", OSKAR, 200);

        assertThat(written())
                .containsExactly(
                        "ACT oskar: POST /agreements/*/accept, done",
                        "ACT oskar: POST /people/*/*, done",
                        "ACT oskar: POST /*/y, done");
    }

    @Test
    void strangersFillNoLogAndHideNobodyElse() {
        for (int i = 0; i < 500; i++) {
            answered("GET", "/api/reviews", null, 401);
        }
        answered("GET", "/api/reviews", JANA, 403);

        assertThat(written()).hasSize(4);
        assertThat(written().getLast())
                .isEqualTo(
                        "REFUSED jana: GET /api/reviews, refused (before it 497 refusals not"
                                + " written)");
    }

    private void answered(String method, String path, @Nullable Authentication who, int status) {
        audit.answered(request(method, path), who, who, status);
    }

    private static MockHttpServletRequest request(String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr("203.0.113.7");
        return request;
    }

    private List<String> written() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
