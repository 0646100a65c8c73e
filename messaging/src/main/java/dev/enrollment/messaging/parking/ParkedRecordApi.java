package dev.enrollment.messaging.parking;

import dev.enrollment.messaging.parking.ParkedView.DiscardRequest;
import dev.enrollment.messaging.receiving.ParkedRecord;
import dev.enrollment.messaging.receiving.ParkedRecords;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Parked records for operators: see, redrive, discard. */
@RestController
@RequestMapping("/api/parked/records/{topic}/{partition}/{offset}")
final class ParkedRecordApi {

    private static final int LONGEST_REASON = 500;

    private final ParkedRecords records;
    private final RecordRedrive redrive;
    private final DiscardedTable discarded;
    private final Legible legible;

    ParkedRecordApi(
            ParkedRecords records,
            RecordRedrive redrive,
            DiscardedTable discarded,
            Legible legible) {
        this.records = records;
        this.redrive = redrive;
        this.discarded = discarded;
        this.legible = legible;
    }

    @GetMapping
    ParkedView.RecordDetail show(
            @PathVariable String topic,
            @PathVariable int partition,
            @PathVariable long offset,
            @RequestParam(required = false) @Nullable UUID topicId) {
        ParkedRecord parked = one(topic, partition, offset, topicId);
        return new ParkedView.RecordDetail(
                ParkedView.line(parked), legible.content(parked.bytes().payload()));
    }

    @PostMapping("/redrive")
    Redriven redrive(
            @PathVariable String topic,
            @PathVariable int partition,
            @PathVariable long offset,
            @RequestParam(required = false) @Nullable UUID topicId) {
        return redrive.redrive(one(topic, partition, offset, topicId));
    }

    @PostMapping("/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(
            @PathVariable String topic,
            @PathVariable int partition,
            @PathVariable long offset,
            @RequestParam(required = false) @Nullable UUID topicId,
            @RequestBody DiscardRequest request,
            Principal operator) {
        redrive.discard(
                one(topic, partition, offset, topicId), discarded, decision(request, operator));
    }

    /** Which topic is meant need be said only where two of one name have a record parked there. */
    private ParkedRecord one(String topic, int partition, long offset, @Nullable UUID topicId) {
        List<ParkedRecord> found =
                records.at(new ParkedRecord.Position(topic, partition, offset)).stream()
                        .filter(any -> topicId == null || any.topicId().equals(topicId))
                        .toList();
        if (found.size() > 1) {
            throw ParkedProblem.severalTopics();
        }
        return found.stream().findFirst().orElseThrow(ParkedProblem::unknown);
    }

    static DiscardedTable.Decision decision(DiscardRequest request, Principal operator) {
        String reason = request.reason() == null ? "" : request.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw ParkedProblem.invalid(
                    "reason",
                    "is missing or too long",
                    "Say in 1 to %d characters why.".formatted(LONGEST_REASON));
        }
        return new DiscardedTable.Decision(operator.getName(), reason);
    }
}
