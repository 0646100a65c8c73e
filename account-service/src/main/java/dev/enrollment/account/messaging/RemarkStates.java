package dev.enrollment.account.messaging;

import static dev.enrollment.account.messaging.InOrder.enrollment;

import dev.enrollment.account.remark.RemarkDesk;
import dev.enrollment.account.remark.Remarks;
import dev.enrollment.events.ItemRemark;
import dev.enrollment.events.ReviewerRemarks;
import dev.enrollment.messaging.Subscription;
import dev.enrollment.schemas.Topics;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Feeds this service's copy of the remarks. A tombstone follows an erasure made here. */
@Configuration(proxyBeanMethods = false)
class RemarkStates {

    @Bean
    Subscription remarks(RemarkDesk desk) {
        return Subscription.toState(Topics.REMARKS)
                .on(
                        ReviewerRemarks.class,
                        event ->
                                desk.told(
                                        enrollment(event.getMeta()),
                                        new Remarks(
                                                event.getRevision(),
                                                event.getMessage(),
                                                items(event))))
                .onTombstone(key -> {});
    }

    private static Map<String, String> items(ReviewerRemarks event) {
        return event.getItems().stream()
                .collect(Collectors.toMap(ItemRemark::getItem, ItemRemark::getText));
    }
}
