package dev.enrollment.account.intake.messaging;

import dev.enrollment.account.Channel;
import dev.enrollment.account.Field;
import dev.enrollment.account.intake.Answer;
import dev.enrollment.account.intake.ApplicationForm;
import dev.enrollment.account.intake.IntakeDesk;
import dev.enrollment.account.intake.Sender;
import dev.enrollment.account.intake.Sent;
import dev.enrollment.account.intake.Violation;
import dev.enrollment.account.partner.Partners;
import dev.enrollment.events.PartnerApplication;
import dev.enrollment.messaging.Outbox;
import dev.enrollment.messaging.Source;
import dev.enrollment.schemas.Topics;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Answers each record of a partner's topic, on that partner's reply topic. That none is brought
 * twice, the subscription sees to.
 */
@Component
class ApplicationHandlers {

    private static final Answer UNREADABLE =
            new Answer.Rejected(
                    List.of(
                            new Violation(
                                    "",
                                    "UNREADABLE",
                                    "The record is not a PartnerApplication in the registry's wire"
                                            + " format.",
                                    "Write it with a Confluent-compatible Avro serializer and a"
                                            + " schema registered for the topic. Its first five"
                                            + " bytes are a zero byte and the schema ID; an ID in"
                                            + " a header is not read.")));

    private static final Answer KEY_MISMATCH =
            new Answer.Rejected(
                    List.of(
                            new Violation(
                                    Field.SUBMISSION_ID,
                                    "KEY_MISMATCH",
                                    "The record's key and its submission ID differ.",
                                    "Use the submission ID as the key.")));

    private final IntakeDesk desk;
    private final Partners partners;
    private final Outbox outbox;
    private final Clock clock;

    ApplicationHandlers(IntakeDesk desk, Partners partners, Outbox outbox, Clock clock) {
        this.desk = desk;
        this.partners = partners;
        this.outbox = outbox;
        this.clock = clock;
    }

    void foresee(Map<Source, PartnerApplication> records) {
        List<Sent> sent = new ArrayList<>();
        records.forEach(
                (source, record) -> sent.add(new Sent(partner(source), FormMapper.form(record))));
        desk.foresee(sent);
    }

    void received(PartnerApplication record, Source source) {
        partners.wantReplies(partner(source));
        ApplicationForm form = FormMapper.form(record);
        String address = ReplyAddress.of(source, form).orElseThrow(Unanswerable::new);
        if (form.submissionId().equals(source.key())) {
            var sender = new Sender(partner(source), Channel.KAFKA);
            desk.receive(sender, form, answer -> reply(address, answer, source));
        } else {
            reply(address, KEY_MISMATCH, source);
        }
    }

    /** Returns whether there is a key to answer under. */
    boolean undecodable(Source source) {
        partners.wantReplies(partner(source));
        Optional<String> address = ReplyAddress.of(source);
        address.ifPresent(key -> reply(key, UNREADABLE, source));
        return address.isPresent();
    }

    private void reply(String address, Answer answer, Source source) {
        outbox.appendPlain(
                Topics.replies(partner(source)),
                address,
                ReceiptMapper.receipt(address, answer, source, clock.instant()));
    }

    private static String partner(Source source) {
        return Topics.partnerOf(source.topic()).orElseThrow();
    }
}
