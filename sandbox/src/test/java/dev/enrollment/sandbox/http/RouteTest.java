package dev.enrollment.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTest {

    private final Route route = Route.of("GET /things/{id}/raw", request -> Reply.dropped());

    @Test
    void takesOneSegmentForAVariable() {
        assertThat(route.match("/things/7/raw")).contains(Map.of("id", "7"));
    }

    @Test
    void refusesOtherPaths() {
        assertThat(route.match("/things/7")).isEmpty();
        assertThat(route.match("/things/7/8/raw")).isEmpty();
        assertThat(route.match("/other/7/raw")).isEmpty();
    }
}
