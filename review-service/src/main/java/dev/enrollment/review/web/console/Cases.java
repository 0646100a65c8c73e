package dev.enrollment.review.web.console;

import dev.enrollment.review.Background;
import dev.enrollment.review.Colleagues;
import dev.enrollment.review.Deadlines;
import dev.enrollment.review.NoSuchReview;
import dev.enrollment.review.PolicyDesk;
import dev.enrollment.review.Review;
import dev.enrollment.review.ReviewId;
import dev.enrollment.review.ReviewQueue;
import dev.enrollment.review.ReviewStatus;
import dev.enrollment.review.ReviewerId;
import dev.enrollment.review.catalogue.CodeList;
import dev.enrollment.review.profile.Profile;
import dev.enrollment.review.web.PortalProperties;
import dev.enrollment.review.web.Staff;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts a case on a page. */
@Component
class Cases {

    private static final List<String> REASONS = sorted("rejection-reasons");
    private static final List<String> ITEMS = sorted("information-items");

    private final ReviewQueue queue;
    private final Background background;
    private final Colleagues colleagues;
    private final PortalProperties portal;
    private final ConsoleProperties console;
    private final Deadlines deadlines;
    private final PolicyDesk policies;

    Cases(
            ReviewQueue queue,
            Background background,
            Colleagues colleagues,
            PortalProperties portal,
            ConsoleProperties console,
            Deadlines deadlines,
            PolicyDesk policies) {
        this.queue = queue;
        this.background = background;
        this.colleagues = colleagues;
        this.portal = portal;
        this.console = console;
        this.deadlines = deadlines;
        this.policies = policies;
    }

    CaseView find(ReviewId id) {
        ReviewQueue.File file = queue.find(id).orElseThrow(() -> new NoSuchReview(id));
        var enrollment = file.review().enrollment();
        Profile profile = file.profile();
        return new CaseView(
                file,
                QueueLine.of(file.entry(), deadlines.now()),
                background.alike(enrollment),
                profile == null ? List.of() : amendments(background.before(enrollment), profile),
                file.mayHaveDocuments() ? portal.documents(enrollment) : null);
    }

    /** The page, with what this person may do. */
    ModelAndView page(CaseView shown, Staff staff, Typed typed) {
        ReviewerId assignee = shown.review().assignee();
        boolean mine = staff.id().equals(assignee);
        boolean barred = staff.id().equals(shown.review().standing().barred());
        boolean proposed = staff.id().equals(shown.review().standing().proposedBy());
        return new ModelAndView("case")
                .addObject("shown", shown)
                .addObject("names", colleagues.names())
                .addObject("may", May.of(shown.review().status(), staff, mine, barred || proposed))
                .addObject("barred", barred)
                .addObject("proposed", proposed)
                .addObject("agreement", agreement(shown.review(), staff))
                .addObject("policy", policies.touches(shown.file()))
                .addObject("typed", typed)
                .addObject("reasons", REASONS)
                .addObject("items", ITEMS)
                .addObject("answerBy", deadlines.answerBy(shown.line().market()));
    }

    /** An approved company is offered one at once; auditors have no way to it. */
    private @Nullable URI agreement(Review review, Staff staff) {
        return review.status() == ReviewStatus.APPROVED && staff.seesAgreements()
                ? console.agreement(review.enrollment())
                : null;
    }

    private static List<CaseView.Amendment> amendments(List<Profile> before, Profile now) {
        List<Profile> all = Stream.concat(before.stream(), Stream.of(now)).toList();
        List<CaseView.Amendment> amendments = new ArrayList<>();
        for (int i = all.size() - 1; i > 0; i--) {
            List<FieldChange> fields = FieldChange.between(all.get(i - 1), all.get(i));
            if (!fields.isEmpty()) {
                amendments.add(new CaseView.Amendment(all.get(i).revision(), fields));
            }
        }
        return amendments;
    }

    private static List<String> sorted(String name) {
        return CodeList.named(name).codes().stream().sorted().toList();
    }
}
