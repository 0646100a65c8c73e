package dev.enrollment.review.web.console;

import dev.enrollment.review.AnotherReviewerNeeded;
import dev.enrollment.review.ChangedMeanwhile;
import dev.enrollment.review.CheckLedger;
import dev.enrollment.review.IllegalReviewTransition;
import dev.enrollment.review.NoSuchReview;
import dev.enrollment.review.NotTheAssignee;
import dev.enrollment.review.ReviewDesk;
import dev.enrollment.review.ReviewId;
import dev.enrollment.review.Reviewer;
import dev.enrollment.review.Seen;
import dev.enrollment.review.UnacceptableWord;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.profile.Profile;
import dev.enrollment.review.web.Staff;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A case on one page, and its forms. */
@Controller
class CasePage {

    private final Cases cases;
    private final ReviewDesk desk;
    private final CheckLedger ledger;
    private final LetterPreview letters;
    private final LiveModel live;

    CasePage(
            Cases cases,
            ReviewDesk desk,
            CheckLedger ledger,
            LetterPreview letters,
            LiveModel live) {
        this.cases = cases;
        this.desk = desk;
        this.ledger = ledger;
        this.letters = letters;
        this.live = live;
    }

    @GetMapping("/reviews/{id}")
    ModelAndView show(@PathVariable UUID id, Staff staff) {
        return live.watch(shown(id, staff), new ReviewId(id), staff);
    }

    private ModelAndView shown(UUID id, Staff staff) {
        CaseView shown = cases.find(new ReviewId(id));
        // Who has undone a decision finds the form as it was.
        return shown.undoneBy(staff.id())
                .map(
                        undone ->
                                cases.page(
                                                shown,
                                                staff,
                                                Typed.undone(undone, shown.line().market()))
                                        .addObject(
                                                "tried",
                                                Action.deciding(undone.details().getFirst())
                                                        .name()))
                .orElseGet(() -> cases.page(shown, staff, Typed.NOTHING));
    }

    /** A browser asks for a form's target after Back, a reload or another language. */
    @GetMapping("/desk/{id}/{action}")
    ModelAndView formTarget(@PathVariable UUID id, @PathVariable String action) {
        return NextCase.seeOther("/reviews/" + id);
    }

    @PostMapping("/desk/{id}/{action}")
    ModelAndView act(
            @PathVariable UUID id,
            @PathVariable("action") String name,
            Typed typed,
            @RequestParam Map<String, String> sent,
            Staff staff) {
        Typed all = typed.with(sent);
        return sent.containsKey("preview")
                ? preview(new ReviewId(id), name, all, staff)
                : act(id, name, all, staff);
    }

    /** The page again, with the letter that the decision would send; nothing is changed. */
    private ModelAndView preview(ReviewId id, String name, Typed typed, Staff staff) {
        Action action = Action.of(name).orElseThrow(() -> new NoSuchReview(id));
        CaseView shown = cases.find(id);
        Profile reader = shown.profile();
        try {
            if (reader == null) {
                throw new NoSuchReview(id);
            }
            return cases.page(shown, staff, typed)
                    .addObject("tried", action.name())
                    .addObject("letter", letters.of(shown.review(), reader, action, typed));
        } catch (UnacceptableWord refusal) {
            return again(id, action, typed, staff, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("violations", refusal.violations());
        }
    }

    private ModelAndView act(UUID id, String name, Typed typed, Staff staff) {
        ReviewId review = new ReviewId(id);
        Action action = Action.of(name).orElseThrow(() -> new NoSuchReview(review));
        try {
            act(action, new Seen(review, typed.version()), typed, staff.reviewer());
        } catch (UnacceptableWord refusal) {
            return again(review, action, typed, staff, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("violations", refusal.violations());
        } catch (ChangedMeanwhile
                | IllegalReviewTransition
                | NotTheAssignee
                | AnotherReviewerNeeded refusal) {
            return again(review, action, typed, staff, HttpStatus.CONFLICT);
        }
        return NextCase.seeOther("/reviews/" + id + "?done=" + action);
    }

    private void act(Action action, Seen seen, Typed typed, Reviewer by) {
        switch (action) {
            case CLAIM -> desk.claim(Seen.byNobody(seen.id()), by);
            case RELEASE -> desk.release(Seen.byNobody(seen.id()), by, null);
            case NOTE -> desk.note(seen.id(), by, typed.note());
            case ESCALATE -> desk.escalate(seen, by, typed.note());
            case RERUN -> ledger.rerun(seen, by, check(seen.id(), typed));
            case WAIVE -> ledger.waive(seen, by, check(seen.id(), typed), typed.note());
            case UNDO -> desk.undo(Seen.byNobody(seen.id()), by);
            case APPROVE -> desk.approve(seen, by, typed.note());
            case REJECT -> desk.reject(seen, by, typed.writing());
            case ASK -> desk.requestInformation(seen, by, typed.writing());
        }
    }

    /** The first code is the check's name. */
    private static CheckName check(ReviewId id, Typed typed) {
        return Stream.of(CheckName.values())
                .filter(name -> typed.chose(name.name()))
                .findFirst()
                .orElseThrow(() -> new NoSuchReview(id));
    }

    /** The page again as the case is now, with what was typed. */
    private ModelAndView again(
            ReviewId id, Action action, Typed typed, Staff staff, HttpStatus status) {
        CaseView shown = cases.find(id);
        ModelAndView page = cases.page(shown, staff, typed).addObject("tried", action.name());
        page.setStatus(status);
        return status == HttpStatus.CONFLICT
                ? page.addObject(
                        "since", shown.since(Objects.requireNonNullElse(typed.version(), 0)))
                : page;
    }
}
