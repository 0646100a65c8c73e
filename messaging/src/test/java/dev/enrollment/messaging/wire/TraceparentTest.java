package dev.enrollment.messaging.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceparentTest {

    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void goesOnWithTheParentsTraceInASpanOfItsOwn() {
        String next = Traceparent.following(PARENT);
        assertThat(next).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-").isNotEqualTo(PARENT);
        assertThat(next).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void beginsATraceWhereTheParentIsNoTraceContext() {
        assertThat(Traceparent.following("bobby'); DROP TABLE"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(Traceparent.following(null)).isNotEqualTo(Traceparent.following(null));
    }
}
