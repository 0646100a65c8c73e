package dev.enrollment.review.web;

import dev.enrollment.review.CheckLedger;
import dev.enrollment.review.NoSuchReview;
import dev.enrollment.review.ReviewId;
import dev.enrollment.review.ReviewQueue;
import dev.enrollment.review.Seen;
import dev.enrollment.review.check.CheckName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What reviewers do to single checks; each command answers with the review afterwards. */
@RestController
@RequestMapping("/api/reviews/{id}/checks/{check}")
class ChecksController {

    private final CheckLedger ledger;
    private final ReviewQueue queue;
    private final PortalProperties portal;

    ChecksController(CheckLedger ledger, ReviewQueue queue, PortalProperties portal) {
        this.ledger = ledger;
        this.queue = queue;
        this.portal = portal;
    }

    @PostMapping("/rerun")
    ReviewFileView rerun(
            @PathVariable UUID id,
            @PathVariable CheckName check,
            @RequestParam(required = false) @Nullable Integer version,
            Authentication who) {
        Seen seen = new Seen(new ReviewId(id), version);
        ledger.rerun(seen, Staff.of(who).reviewer(), check);
        return show(seen.id());
    }

    @PostMapping("/waive")
    ReviewFileView waive(
            @PathVariable UUID id,
            @PathVariable CheckName check,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestBody NoteRequest body,
            Authentication who) {
        Seen seen = new Seen(new ReviewId(id), version);
        ledger.waive(seen, Staff.of(who).reviewer(), check, body.note());
        return show(seen.id());
    }

    private ReviewFileView show(ReviewId id) {
        return queue.find(id)
                .map(file -> ReviewFileView.of(file, portal))
                .orElseThrow(() -> new NoSuchReview(id));
    }
}
