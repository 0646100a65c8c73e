package dev.enrollment.review.check.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;

/**
 * An answer that comes later: 202, with {@code Location} and perhaps {@code Retry-After}.
 *
 * @param pause null where the source names none in seconds
 */
record Promise(URI location, @Nullable Duration pause) {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    /**
     * What the response promises; empty where it is the answer. A status that is neither is thrown
     * as the client does.
     *
     * @param source nobody else is asked, whatever location is named
     * @param asked what a relative location starts from
     */
    static Optional<Promise> of(URI source, URI asked, ConvertibleClientHttpResponse response)
            throws IOException {
        if (!response.getStatusCode().is2xxSuccessful()) {
            throw response.createException();
        }
        if (!response.getStatusCode().isSameCodeAs(HttpStatus.ACCEPTED)) {
            return Optional.empty();
        }
        URI named = response.getHeaders().getLocation();
        URI location = named == null ? asked : asked.resolve(named);
        if (!isOf(source, location)) {
            throw new IllegalArgumentException("The promised location is at another source");
        }
        String pause = response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
        return Optional.of(
                new Promise(
                        location,
                        pause != null && SECONDS.matcher(pause).matches()
                                ? Duration.ofSeconds(Long.parseLong(pause))
                                : null));
    }

    private static boolean isOf(URI source, URI location) {
        return Objects.equals(source.getScheme(), location.getScheme())
                && Objects.equals(source.getAuthority(), location.getAuthority());
    }
}
