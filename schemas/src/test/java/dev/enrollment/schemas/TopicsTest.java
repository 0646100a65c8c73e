package dev.enrollment.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

    @Test
    void namesAPartnersTopics() {
        assertThat(Topics.applications("aurora")).isEqualTo("partner.aurora.applications");
        assertThat(Topics.replies("aurora")).isEqualTo("partner.aurora.replies");
    }

    @Test
    void knowsWhoseTopicItIs() {
        assertThat(Topics.partnerOf("partner.aurora.applications")).hasValue("aurora");
        assertThat(Topics.partnerOf("partner.north-1.replies")).hasValue("north-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enrollment.accounts",
                "partner..applications",
                "partner.a.b.applications",
                "partner.aurora.applications.dlt",
                "xpartner.aurora.applications",
                "partner.AURORA.applications",
                "partner.aurora.other"
            })
    void seesNoPartnerInOtherNames(String topic) {
        assertThat(Topics.partnerOf(topic)).isEmpty();
        assertThat(topic).doesNotMatch(Topics.APPLICATIONS_PATTERN);
    }

    @Test
    void subscribesToApplicationsAndNotToReplies() {
        assertThat("partner.aurora.applications").matches(Topics.APPLICATIONS_PATTERN);
        assertThat("partner.aurora.replies").doesNotMatch(Topics.APPLICATIONS_PATTERN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "Aurora", "1st", "-a", "a b", "a*"})
    void refusesNamesThatCouldReachAnotherTopic(String partner) {
        assertThatIllegalArgumentException().isThrownBy(() -> Topics.applications(partner));
        assertThatIllegalArgumentException().isThrownBy(() -> Topics.replies(partner));
    }
}
