package dev.enrollment.messaging.parking;

import dev.enrollment.messaging.parking.ParkedView.DiscardRequest;
import dev.enrollment.messaging.receiving.StreamStatus;
import dev.enrollment.messaging.sending.OutgoingStreams;
import dev.enrollment.messaging.storage.Stream;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Messages that could not be sent, for operators: see, redrive, discard. */
@RestController
@RequestMapping("/api/parked/outgoing/{topic}/{key}")
final class ParkedOutgoingApi {

    private final OutgoingStreams streams;
    private final DiscardedTable discarded;
    private final Legible legible;
    private final TransactionTemplate transaction;

    ParkedOutgoingApi(
            OutgoingStreams streams,
            DiscardedTable discarded,
            Legible legible,
            PlatformTransactionManager transactions) {
        this.streams = streams;
        this.discarded = discarded;
        this.legible = legible;
        transaction = new TransactionTemplate(transactions);
    }

    @GetMapping
    ParkedView.OutgoingDetail show(@PathVariable String topic, @PathVariable String key) {
        OutgoingStreams.Head head =
                streams.find(new Stream(topic, key)).orElseThrow(ParkedProblem::unknown);
        return new ParkedView.OutgoingDetail(
                ParkedView.line(head), legible.content(head.payload()));
    }

    @PostMapping("/redrive")
    Redriven redrive(@PathVariable String topic, @PathVariable String key) {
        Stream stream = new Stream(topic, key);
        long before = waiting(stream);
        if (before == 0) {
            throw ParkedProblem.unknown();
        }
        streams.redrive(stream);
        long left = waiting(stream);
        return streams.find(stream)
                .map(head -> new Redriven(before - left, status(head), head.reason(), left))
                .orElseGet(() -> new Redriven(before, StreamStatus.FLOWING, null, 0));
    }

    @PostMapping("/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(
            @PathVariable String topic,
            @PathVariable String key,
            @RequestBody DiscardRequest request,
            Principal operator) {
        DiscardedTable.Decision decision = ParkedRecordApi.decision(request, operator);
        transaction.executeWithoutResult(
                status -> {
                    OutgoingStreams.Head head =
                            streams.lock(new Stream(topic, key))
                                    .orElseThrow(ParkedProblem::unknown);
                    if (!head.id().equals(request.id())) {
                        throw ParkedProblem.anotherMessage(head.id());
                    }
                    if (head.payload() == null) {
                        throw ParkedProblem.erasure();
                    }
                    discarded.add(head, decision);
                    streams.forget(head);
                });
    }

    private long waiting(Stream stream) {
        return streams.find(stream).map(head -> head.behind() + 1).orElse(0L);
    }

    static StreamStatus status(OutgoingStreams.Head head) {
        return head.parked() ? StreamStatus.PARKED : StreamStatus.WAITING;
    }
}
