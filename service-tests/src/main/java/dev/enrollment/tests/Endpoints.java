package dev.enrollment.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** All that a running service answers to, as its controllers say: what is added is judged too. */
public final class Endpoints {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> NOWHERE =
            List.of("/nothing", "/nothing/at/all", "/api", "/api/nothing", "/index.php", "/%25");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI service;
    private final Set<Endpoint> all = new TreeSet<>();

    private Endpoints(ApplicationContext context, int port) {
        service = URI.create("http://localhost:" + port);
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> endpoints(mapping).forEach(all::add));
    }

    public static Endpoints of(ApplicationContext context, int port) {
        return new Endpoints(context, port);
    }

    /**
     * Strangers, tokens without a role, and tokens that are not for this service get nowhere.
     *
     * @param provider whose tokens the service takes
     * @param open what strangers may ask for, written as {@code GET /path}; with the status at the
     *     end where it is not 200
     */
    public void guardedBut(LocalIdentityProvider provider, String... open) {
        Map<String, Integer> exceptions = statuses(open);
        assertThat(all.stream().map(Endpoint::toString).toList()).containsAll(exceptions.keySet());
        assertThat(all).hasSizeGreaterThan(open.length);
        String noRole = provider.bearer("nothing");
        Map<String, String> worthless = provider.worthless();
        for (Endpoint endpoint : all) {
            Integer answered = exceptions.get(endpoint.toString());
            if (answered != null) {
                assertThat(ask(endpoint, "").statusCode())
                        .as("%s by a stranger", endpoint)
                        .isEqualTo(answered);
            } else if (endpoint.isApi()) {
                refused(endpoint, "by a stranger", "", 401);
                refused(endpoint, "without a role", noRole, 403);
                worthless.forEach((kind, token) -> refused(endpoint, "with " + kind, token, 401));
            } else {
                // To the sign-in, or refused for want of the token that guards forms.
                assertThat(ask(endpoint, "").statusCode())
                        .as("%s by a stranger", endpoint)
                        .isIn(302, 403);
                assertThat(ask(endpoint, noRole).statusCode())
                        .as("%s with a bearer token", endpoint)
                        .isIn(302, 403);
            }
        }
    }

    private static Map<String, Integer> statuses(String... open) {
        Map<String, Integer> statuses = new HashMap<>();
        for (String one : open) {
            String[] parts = one.split(" ", 3);
            statuses.put(
                    parts[0] + " " + parts[1],
                    parts.length < 3 ? Integer.valueOf(200) : Integer.valueOf(parts[2]));
        }
        return statuses;
    }

    /** HEAD is answered without a body. */
    private void refused(Endpoint endpoint, String by, String token, int status) {
        HttpResponse<String> answer = ask(endpoint, token);
        assertThat(answer.statusCode()).as("%s %s", endpoint, by).isEqualTo(status);
        if (!endpoint.method().equals("HEAD")) {
            assertThat(answer.body())
                    .as("%s %s", endpoint, by)
                    .contains(status == 401 ? "\"UNAUTHORIZED\"" : "\"FORBIDDEN\"");
        }
    }

    /**
     * The API is what its OpenAPI document describes, path by path and method by method. Parked
     * events are described by the module that serves them.
     */
    public void areThoseOf(JsonNode openApi) {
        Set<String> described = new TreeSet<>();
        openApi.get("paths")
                .forEachEntry(
                        (path, item) ->
                                item.propertyNames().stream()
                                        .filter(name -> !name.equals("parameters"))
                                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path)
                                        .forEach(described::add));
        assertThat(described)
                .hasSizeGreaterThan(4)
                .containsExactlyElementsOf(
                        all.stream()
                                .filter(Endpoint::isApi)
                                .map(Endpoint::toString)
                                .filter(endpoint -> !endpoint.contains(" /api/parked"))
                                .toList());
    }

    /**
     * Somebody whose it is not cannot tell whether there is such a thing: each address that names
     * one is answered as it is for a thing that nobody has.
     *
     * @param known the ID of a thing that somebody else has
     * @param asked which of the endpoints, by their paths
     * @param other sends one request as somebody else, by method and path
     */
    public void areOfNobodyElse(
            String known,
            Predicate<String> asked,
            BiFunction<String, String, HttpResponse<String>> other) {
        List<Endpoint> naming =
                all.stream()
                        .filter(endpoint -> endpoint.pattern().contains("{"))
                        .filter(endpoint -> asked.test(endpoint.pattern()))
                        .toList();
        assertThat(naming).isNotEmpty();
        for (Endpoint endpoint : naming) {
            String method = endpoint.method();
            var foreign = other.apply(method, endpoint.path().replaceFirst(Endpoint.NOBODY, known));
            var unknown = other.apply(method, endpoint.path());
            assertThat(masked(foreign, known))
                    .as("%s of somebody else", endpoint)
                    .isEqualTo(masked(unknown, Endpoint.NOBODY));
        }
    }

    private static String masked(HttpResponse<String> answer, String id) {
        String leads = answer.headers().firstValue("Location").orElse("");
        return (answer.statusCode() + leads + answer.body())
                .replace(id, "ID")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "CSRF");
    }

    /** Sends a request of a program with this bearer token, by method and path. */
    public BiFunction<String, String, HttpResponse<String>> by(String token) {
        return (method, path) -> ask(new Endpoint(method, path), token);
    }

    /**
     * Whatever a person's browser asks of these addresses, and of a few that do not exist, is
     * answered with a page, or led to one.
     *
     * @param browser sends one request that wants HTML, with a form's token where it has one
     */
    public void answerPeople(BiFunction<String, String, HttpResponse<String>> browser) {
        Stream.concat(all.stream().map(Endpoint::path), NOWHERE.stream())
                .distinct()
                .forEach(
                        path ->
                                METHODS.forEach(
                                        method ->
                                                isPage(
                                                        method + " " + path,
                                                        browser.apply(method, path))));
    }

    private static void isPage(String asked, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        assertThat(type).as("%s: %d", asked, answer.statusCode()).doesNotContain("json");
        if (answer.statusCode() >= 400) {
            assertThat(answer.body())
                    .as("%s: %d", asked, answer.statusCode())
                    .contains("<html lang=", "<h1>", "<a class=\"brand\"");
        }
        if (answer.body().contains("<html")) {
            assertThat(answer.body())
                    .as("%s: %d has a foot", asked, answer.statusCode())
                    .contains("/help?lang=", "/privacy?lang=", "/imprint?lang=");
        }
    }

    private HttpResponse<String> ask(Endpoint endpoint, String token) {
        var request =
                HttpRequest.newBuilder(service.resolve(endpoint.path()))
                        .header("Content-Type", "application/json")
                        .method(endpoint.method(), BodyPublishers.ofString("{}"));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .filter(path -> !path.equals("/error"))
                .flatMap(
                        path ->
                                (methods.isEmpty() ? List.of(RequestMethod.values()) : methods)
                                        .stream()
                                                .filter(method -> method != RequestMethod.TRACE)
                                                .map(method -> new Endpoint(method.name(), path)));
    }
}
