package dev.enrollment.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.SpringApplication;
import org.springframework.core.io.ClassPathResource;

/** Starts a service as its command does, each time with one secret that must not be. */
public final class UnsafeStarts {

    private static final String STARTING = "the secrets were accepted";
    private static final String OWN_KEY = "k2:" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String WEAK_KEY = Base64.getEncoder().encodeToString(new byte[31]);

    private final Class<?> service;
    private final Map<String, String> sandbox = new TreeMap<>();

    private UnsafeStarts(Class<?> service) {
        this.service = service;
        var file = new YamlPropertiesFactoryBean();
        file.setResources(new ClassPathResource("application-sandbox.yaml"));
        Objects.requireNonNull(file.getObject())
                .forEach((name, value) -> sandbox.put(name.toString(), value.toString()));
    }

    /** One test for each secret of the service and each way in which it can be no secret. */
    public static Stream<DynamicTest> of(Class<?> service) {
        return new UnsafeStarts(service).tests();
    }

    /** Tests that this setting is refused everywhere but in the sandbox. */
    public static Stream<DynamicTest> with(Class<?> service, String name, String value) {
        var starts = new UnsafeStarts(service);
        return Stream.of(
                DynamicTest.dynamicTest(
                        name + " is set elsewhere", () -> starts.refuses(name, value)),
                DynamicTest.dynamicTest(
                        name + " is set in the sandbox",
                        () ->
                                assertThat(starts.start("sandbox", Map.of(name, value)))
                                        .hasMessage(STARTING)));
    }

    private Stream<DynamicTest> tests() {
        var refused =
                sandbox.keySet().stream()
                        .flatMap(
                                name ->
                                        values(name).entrySet().stream()
                                                .map(
                                                        value ->
                                                                DynamicTest.dynamicTest(
                                                                        name + " " + value.getKey(),
                                                                        () ->
                                                                                refuses(
                                                                                        name,
                                                                                        value
                                                                                                .getValue()))));
        return Stream.concat(
                refused,
                Stream.of(
                        DynamicTest.dynamicTest(
                                "starts with secrets of its own", this::startsOnOwn),
                        DynamicTest.dynamicTest("starts in the sandbox", this::startsInSandbox)));
    }

    private Map<String, String> values(String name) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("is missing", "");
        values.put("is the sandbox's", Objects.requireNonNull(sandbox.get(name)));
        if (isKey(name)) {
            values.put("is weak", WEAK_KEY);
            values.put("is weak in a ring", OWN_KEY + ",k1:" + WEAK_KEY);
            values.put("is no Base64", "k1:?");
        }
        return values;
    }

    private void refuses(String name, String value) {
        Map<String, String> secrets = own();
        secrets.put(name, value);
        String variable = name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
        Throwable refusal = start("elsewhere", secrets);
        assertThat(refusal)
                .message()
                .startsWith(name + " is ")
                .contains(variable)
                .doesNotContain(System.lineSeparator());
        if (!value.isEmpty() && value.length() > 20) {
            assertThat(refusal).message().doesNotContain(value);
        }
    }

    private void startsOnOwn() {
        assertThat(start("elsewhere", own())).hasMessage(STARTING);
    }

    private void startsInSandbox() {
        assertThat(start("sandbox", Map.of())).hasMessage(STARTING);
    }

    private Map<String, String> own() {
        Map<String, String> own = new TreeMap<>();
        sandbox.keySet().forEach(name -> own.put(name, isKey(name) ? OWN_KEY : "a secret of ours"));
        return own;
    }

    private static boolean isKey(String name) {
        return name.endsWith(".key") || name.endsWith(".keys");
    }

    /** What the start ends with; no further than to where beans would be made. */
    private Throwable start(String profile, Map<String, String> secrets) {
        var application = new SpringApplication(service);
        application.addInitializers(
                context -> {
                    throw new IllegalStateException(STARTING);
                });
        String[] arguments =
                Stream.concat(
                                Stream.of("--spring.profiles.active=" + profile),
                                secrets.entrySet().stream()
                                        .map(one -> "--" + one.getKey() + "=" + one.getValue()))
                        .toArray(String[]::new);
        return catchThrowable(() -> application.run(arguments));
    }
}
