package dev.enrollment.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AclsTest {

    @Test
    void allowsEachServiceItsTopicsAndGroupsAndNothingElse() {
        assertThat(allowed(TopicCatalogue.internal()))
                .containsExactlyInAnyOrder(
                        "account-service to WRITE TOPIC enrollment.profiles",
                        "account-service to WRITE TOPIC enrollment.accounts",
                        "account-service to READ TOPIC enrollment.reviews",
                        "account-service to READ TOPIC enrollment.remarks",
                        "account-service to READ TOPIC enrollment.agreements",
                        "account-service to READ TOPIC enrollment.notifications",
                        "account-service to READ GROUP account-service",
                        "account-service to READ GROUP account-service.*",
                        "review-service to WRITE TOPIC enrollment.reviews",
                        "review-service to WRITE TOPIC enrollment.remarks",
                        "review-service to READ TOPIC enrollment.profiles",
                        "review-service to READ TOPIC enrollment.accounts",
                        "review-service to READ GROUP review-service",
                        "review-service to READ GROUP review-service.*",
                        "agreement-service to WRITE TOPIC enrollment.agreements",
                        "agreement-service to WRITE TOPIC enrollment.signatories",
                        "agreement-service to READ TOPIC enrollment.profiles",
                        "agreement-service to READ TOPIC enrollment.accounts",
                        "agreement-service to READ TOPIC enrollment.reviews",
                        "agreement-service to READ TOPIC enrollment.agreements",
                        "agreement-service to READ TOPIC enrollment.notifications",
                        "agreement-service to READ GROUP agreement-service",
                        "agreement-service to READ GROUP agreement-service.*",
                        "notification-service to WRITE TOPIC enrollment.notifications",
                        "notification-service to READ TOPIC enrollment.profiles",
                        "notification-service to READ TOPIC enrollment.accounts",
                        "notification-service to READ TOPIC enrollment.reviews",
                        "notification-service to READ TOPIC enrollment.remarks",
                        "notification-service to READ TOPIC enrollment.agreements",
                        "notification-service to READ TOPIC enrollment.signatories",
                        "notification-service to READ GROUP notification-service",
                        "notification-service to READ GROUP notification-service.*");
    }

    @Test
    void keepsPartnersApartByNamesInFull() {
        assertThat(allowed(TopicCatalogue.ofPartner("aurora")))
                .containsExactlyInAnyOrder(
                        "partner-aurora to WRITE TOPIC partner.aurora.applications",
                        "partner-aurora to READ TOPIC partner.aurora.replies",
                        "partner-aurora to READ GROUP partner-aurora",
                        "partner-aurora to READ GROUP partner-aurora.*",
                        "account-service to READ TOPIC partner.aurora.applications",
                        "account-service to WRITE TOPIC partner.aurora.replies",
                        "account-service to READ GROUP account-service",
                        "account-service to READ GROUP account-service.*");
    }

    @Test
    void addsOnlyTheRightsOfANewPartner() {
        assertThat(allowed(TopicCatalogue.with(List.of("aurora", "aurora-de"))))
                .containsAll(allowed(TopicCatalogue.with(List.of("aurora"))))
                .filteredOn(allowed -> allowed.contains("aurora-de"))
                .hasSize(6);
    }

    private static List<String> allowed(List<Topic> topics) {
        return Acls.of(topics).stream().map(AclSetup::text).toList();
    }
}
