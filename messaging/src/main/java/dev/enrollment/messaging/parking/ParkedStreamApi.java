package dev.enrollment.messaging.parking;

import dev.enrollment.messaging.parking.ParkedView.DiscardRequest;
import dev.enrollment.messaging.receiving.ParkedRecord;
import dev.enrollment.messaging.receiving.StreamStatus;
import dev.enrollment.messaging.receiving.Tables;
import dev.enrollment.messaging.sending.OutgoingStreams;
import dev.enrollment.messaging.storage.Stream;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stopped streams for operators: see, redrive, discard; and the list of all that is parked. */
@RestController
@RequestMapping("/api/parked")
final class ParkedStreamApi {

    private static final int LIMIT = 500;

    private final StoppedStreams streams;
    private final OutgoingStreams outgoing;
    private final StreamRedrive redrive;
    private final Tables tables;
    private final Legible legible;

    ParkedStreamApi(
            StoppedStreams streams,
            OutgoingStreams outgoing,
            StreamRedrive redrive,
            Tables tables,
            Legible legible) {
        this.streams = streams;
        this.outgoing = outgoing;
        this.redrive = redrive;
        this.tables = tables;
        this.legible = legible;
    }

    @GetMapping
    ParkedView all() {
        List<StoppedStream> stopped = streams.oldest(LIMIT + 1);
        List<ParkedRecord> parked = tables.parked().oldest(LIMIT + 1);
        List<OutgoingStreams.Head> unsent = outgoing.oldest(LIMIT + 1);
        return new ParkedView(
                stopped.stream().limit(LIMIT).map(ParkedView::line).toList(),
                parked.stream().limit(LIMIT).map(ParkedView::line).toList(),
                unsent.stream().limit(LIMIT).map(ParkedView::line).toList(),
                Math.max(Math.max(stopped.size(), parked.size()), unsent.size()) <= LIMIT);
    }

    @GetMapping("/streams/{topic}/{key}")
    ParkedView.StreamDetail show(@PathVariable String topic, @PathVariable String key) {
        Stream stream = new Stream(topic, key);
        StoppedStream stopped =
                streams.find(stream)
                        .filter(found -> found.status() != StreamStatus.FLOWING)
                        .orElseThrow(ParkedProblem::unknown);
        return new ParkedView.StreamDetail(
                ParkedView.line(stopped),
                tables.held()
                        .firstAfter(stream, stopped.lastSequence())
                        .map(held -> legible.content(held.payload()))
                        .orElse(null));
    }

    @PostMapping("/streams/{topic}/{key}/redrive")
    Redriven redrive(@PathVariable String topic, @PathVariable String key) {
        return redrive.redrive(new Stream(topic, key));
    }

    @PostMapping("/streams/{topic}/{key}/discard")
    Redriven discard(
            @PathVariable String topic,
            @PathVariable String key,
            @RequestBody DiscardRequest request,
            Principal operator) {
        if (request.sequence() == null) {
            throw ParkedProblem.invalid(
                    "sequence", "is missing", "Send the number of the event you have looked at.");
        }
        return redrive.discard(
                new Stream(topic, key),
                request.sequence(),
                ParkedRecordApi.decision(request, operator));
    }
}
