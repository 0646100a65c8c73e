package dev.enrollment.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;

class SignInCheckTest {

    private static final String REFUSED = "{\"error\":\"invalid_grant\"}";
    private static final String RENEWED =
            "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,"
                    + "\"refresh_token\":\"next\"}";

    private final AtomicInteger questions = new AtomicInteger();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final OAuth2AuthenticationToken person =
            new OAuth2AuthenticationToken(
                    new DefaultOAuth2User(AuthorityUtils.NO_AUTHORITIES, Map.of("sub", "7"), "sub"),
                    List.of(),
                    "portal");

    private HttpServer provider;
    private KeptSignIns kept;
    private SignInCheck check;
    private volatile int status = 200;
    private volatile String body = RENEWED;
    private volatile boolean silent;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext(
                "/token",
                exchange -> {
                    questions.incrementAndGet();
                    if (silent) {
                        return;
                    }
                    byte[] answer = body.getBytes(UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(status, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        provider.start();
        var registration =
                ClientRegistration.withRegistrationId("portal")
                        .clientId("partner-portal")
                        .clientSecret("secret")
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri("http://localhost/login")
                        .authorizationUri("http://localhost/auth")
                        .tokenUri("http://localhost:" + provider.getAddress().getPort() + "/token")
                        .build();
        var providers = new InMemoryClientRegistrationRepository(registration);
        kept = new KeptSignIns(providers);
        check = new SignInCheck(providers, kept, event -> {});
        SecurityContextHolder.getContext().setAuthentication(person);
        signIn(registration, Instant.now().minusSeconds(1));
    }

    private void signIn(ClientRegistration registration, Instant until) {
        var accessToken =
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER, "a", until.minusSeconds(60), until);
        kept.saveAuthorizedClient(
                new OAuth2AuthorizedClient(
                        registration,
                        person.getName(),
                        accessToken,
                        new OAuth2RefreshToken("first", null)),
                person,
                request,
                response);
    }

    @AfterEach
    void stop() {
        provider.stop(0);
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSignInThatHoldsIsAskedAfterOnceInItsTime() throws Exception {
        pass();
        pass();

        assertThat(questions).hasValue(1);
        assertThat(request.getSession(false)).isNotNull();
        OAuth2AuthorizedClient renewed = kept.loadAuthorizedClient("portal", person, request);
        assertThat(renewed)
                .extracting(OAuth2AuthorizedClient::getRefreshToken)
                .extracting(OAuth2RefreshToken::getTokenValue)
                .isEqualTo("next");
    }

    @Test
    void aSignInThatIsRefusedEndsTheSession() throws Exception {
        status = 400;
        body = REFUSED;

        pass();

        assertThat(request.getSession(false)).isNull();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void aProviderThatIsAwaySignsNobodyOutAndIsSpared() throws Exception {
        status = 503;

        pass();
        pass();

        assertThat(questions).hasValue(1);
        assertThat(request.getSession(false)).isNotNull();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isSameAs(person);
    }

    @Test
    @Timeout(60)
    void aProviderThatDoesNotAnswerHoldsUpNobody() throws Exception {
        silent = true;

        pass();
        pass();

        assertThat(questions).hasValue(1);
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isSameAs(person);
    }

    private void pass() throws Exception {
        var chain = new MockFilterChain();
        request.removeAttribute(SignInCheck.class.getName() + ".FILTERED");
        check.doFilter(request, response, chain);
        assertThat(chain.getRequest()).isSameAs(request);
    }
}
