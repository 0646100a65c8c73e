package dev.enrollment.agreement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What proves an answer: which text, who, how and when.
 *
 * @param agreement as answered
 * @param refusal only where declined
 * @param answeredAt by the database's clock
 * @param event identity of the event that tells the answer to others
 */
public record Evidence(
        Agreement agreement,
        Visitor visitor,
        @Nullable Refusal refusal,
        Instant answeredAt,
        @Nullable UUID event) {

    /** Empty for what is no answer of a visitor. */
    static Optional<Evidence> of(
            AgreementEvent event, Visitor visitor, Instant at, @Nullable UUID id) {
        return switch (event) {
            case AgreementEvent.Signed(var signed, _, _, _) ->
                    Optional.of(new Evidence(signed, visitor, null, at, id));
            case AgreementEvent.Declined(var declined, var refusal) ->
                    Optional.of(new Evidence(declined, visitor, refusal, at, id));
            case AgreementEvent.Offered _,
                    AgreementEvent.Reminded _,
                    AgreementEvent.LinkRenewed _,
                    AgreementEvent.Reassigned _,
                    AgreementEvent.Extended _,
                    AgreementEvent.SignatoryForgotten _,
                    AgreementEvent.Sealed _,
                    AgreementEvent.Expired _,
                    AgreementEvent.Withdrawn _ ->
                    Optional.empty();
        };
    }
}
