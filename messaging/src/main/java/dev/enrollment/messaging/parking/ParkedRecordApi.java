package dev.enrollment.messaging.parking;

import dev.enrollment.messaging.parking.ParkedView.DiscardRequest;
import dev.enrollment.messaging.receiving.ParkedRecord;
import dev.enrollment.messaging.receiving.ParkedRecords;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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
            @PathVariable String topic, @PathVariable int partition, @PathVariable long offset) {
        ParkedRecord parked =
                records.find(new ParkedRecord.Position(topic, partition, offset))
                        .orElseThrow(ParkedProblem::unknown);
        return new ParkedView.RecordDetail(
                ParkedView.line(parked), legible.content(parked.bytes().payload()));
    }

    @PostMapping("/redrive")
    Redriven redrive(
            @PathVariable String topic, @PathVariable int partition, @PathVariable long offset) {
        return redrive.redrive(new ParkedRecord.Position(topic, partition, offset));
    }

    @PostMapping("/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(
            @PathVariable String topic,
            @PathVariable int partition,
            @PathVariable long offset,
            @RequestBody DiscardRequest request,
            Principal operator) {
        redrive.discard(
                new ParkedRecord.Position(topic, partition, offset),
                discarded,
                decision(request, operator));
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
