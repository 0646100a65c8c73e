package dev.enrollment.messaging.parking;

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

/** Redrives of many for operators: freeze a list and look at it, run it once, see what has come. */
@RestController
@RequestMapping("/api/parked/redrives")
final class BulkRedriveApi {

    private static final int LONGEST = 500;

    private final RedriveLists lists;
    private final RedriveOutcomes outcomes;

    BulkRedriveApi(RedriveLists lists, RedriveOutcomes outcomes) {
        this.lists = lists;
        this.outcomes = outcomes;
    }

    /**
     * What a list is to hold.
     *
     * @param reason a part of the reason
     */
    record Selection(@Nullable String topic, @Nullable String reason) {}

    @GetMapping
    List<BulkRedriveView.Line> all() {
        return outcomes.newest();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BulkRedriveView freeze(@RequestBody Selection selection, Principal operator) {
        String topic = text(selection.topic());
        String reason = text(selection.reason());
        if (topic == null && reason == null) {
            throw ParkedProblem.invalid(
                    "reason",
                    "is missing or too long",
                    "Send a topic, or a part of the reason, in 1 to %d characters."
                            .formatted(LONGEST));
        }
        UUID list =
                lists.freeze(topic, reason, operator.getName())
                        .orElseThrow(ParkedProblem::nothingMatches);
        return show(list, 0);
    }

    /**
     * @param after number of the last item known
     */
    @GetMapping("/{list}")
    BulkRedriveView show(@PathVariable UUID list, @RequestParam(defaultValue = "0") int after) {
        return outcomes.of(list, after).orElseThrow(ParkedProblem::unknown);
    }

    @PostMapping("/{list}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BulkRedriveView run(@PathVariable UUID list, Principal operator) {
        boolean first = lists.start(list, operator.getName());
        BulkRedriveView now = show(list, 0);
        if (!first) {
            throw ParkedProblem.alreadyRun(now.list());
        }
        return now;
    }

    private static @Nullable String text(@Nullable String sent) {
        boolean usable =
                sent != null
                        && !sent.isBlank()
                        && sent.length() <= LONGEST
                        && sent.indexOf('\0') < 0;
        return usable ? sent : null;
    }
}
