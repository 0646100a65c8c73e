package dev.enrollment.messaging.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;

class NotSentTest {

    @Test
    void timeoutsAndLackOfReplicasPass() {
        assertThat(kind(new TimeoutException("no answer"))).isEqualTo(NotSent.Kind.PASSING);
        assertThat(kind(new NotEnoughReplicasException("one"))).isEqualTo(NotSent.Kind.PASSING);
        assertThat(kind(new IllegalStateException("closed"))).isEqualTo(NotSent.Kind.PASSING);
    }

    @Test
    void aTimeoutTellsThatTheTopicIsMissing() {
        var missing = new UnknownTopicOrPartitionException("no such topic");
        NotSent why = NotSent.because(new TimeoutException("not in metadata", missing));
        assertThat(why.kind()).isEqualTo(NotSent.Kind.NO_TOPIC);
        assertThat(why.ofTopic()).isTrue();
        assertThat(why.lasting()).isFalse();
        assertThat(why.reason()).contains("not in metadata", "no such topic");
    }

    @Test
    void aMissingRightIsOfTheTopicAndLasts() {
        NotSent why = NotSent.because(new TopicAuthorizationException(Set.of("a")));
        assertThat(why.ofTopic()).isTrue();
        assertThat(why.lasting()).isTrue();
        assertThat(kind(new SaslAuthenticationException("who?")))
                .isEqualTo(NotSent.Kind.TOPIC_REFUSED);
    }

    @Test
    void aMessageThatIsTooLargeIsNoFaultOfItsTopic() {
        NotSent why = NotSent.because(new RecordTooLargeException("2 MiB"));
        assertThat(why.kind()).isEqualTo(NotSent.Kind.MESSAGE_REFUSED);
        assertThat(why.ofTopic()).isFalse();
        assertThat(why.lasting()).isTrue();
    }

    private static NotSent.Kind kind(Exception failure) {
        return NotSent.because(failure).kind();
    }
}
