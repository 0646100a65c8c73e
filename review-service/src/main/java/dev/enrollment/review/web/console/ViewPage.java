package dev.enrollment.review.web.console;

import dev.enrollment.review.Colleagues;
import dev.enrollment.review.Deadlines;
import dev.enrollment.review.ReviewQueue;
import dev.enrollment.review.UnacceptableWord;
import dev.enrollment.review.saved.NoSuchView;
import dev.enrollment.review.saved.SavedView;
import dev.enrollment.review.saved.ViewDesk;
import dev.enrollment.review.saved.ViewId;
import dev.enrollment.review.web.CaseCount;
import dev.enrollment.review.web.Staff;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of views, and what is done to them. */
@Controller
class ViewPage {

    private final ViewDesk desk;
    private final ReviewQueue queue;
    private final Colleagues colleagues;
    private final Deadlines deadlines;

    ViewPage(ViewDesk desk, ReviewQueue queue, Colleagues colleagues, Deadlines deadlines) {
        this.desk = desk;
        this.queue = queue;
        this.colleagues = colleagues;
        this.deadlines = deadlines;
    }

    /**
     * What the forms send.
     *
     * @param shared {@code yes} where everybody sees it
     */
    record Called(@Nullable String name, @Nullable String shared) {

        static final Called NOTHING = new Called(null, null);

        public boolean isShared() {
            return "yes".equals(shared);
        }
    }

    /**
     * A view in the list.
     *
     * @param changeable by who looks
     */
    record Line(SavedView view, String address, CaseCount count, boolean own, boolean changeable) {}

    @GetMapping("/views")
    ModelAndView list(QueueQuestion question, Staff staff) {
        return page(question, Called.NOTHING, staff);
    }

    /** A browser asks for a form's target after Back, a reload or another language. */
    @GetMapping({"/view/keep", "/view/{id}/change", "/view/{id}/delete"})
    ModelAndView formTarget() {
        return NextCase.seeOther("/views");
    }

    @PostMapping("/view/keep")
    ModelAndView keep(QueueQuestion question, Called called, Staff staff) {
        try {
            desk.keep(called.name(), called.isShared(), question.answers(), staff.reviewer());
        } catch (UnacceptableWord refusal) {
            return again(page(question, called, staff), refusal);
        }
        return NextCase.seeOther("/views");
    }

    @PostMapping("/view/{id}/change")
    ModelAndView change(@PathVariable UUID id, Called called, Staff staff) {
        try {
            desk.change(new ViewId(id), called.name(), called.isShared(), staff.reviewer());
        } catch (UnacceptableWord refusal) {
            return again(page(QueueQuestion.NOTHING, Called.NOTHING, staff), refusal)
                    .addObject("tried", id);
        } catch (NoSuchView gone) {
            return NextCase.seeOther("/views?gone");
        }
        return NextCase.seeOther("/views");
    }

    @PostMapping("/view/{id}/delete")
    ModelAndView delete(@PathVariable UUID id, Staff staff) {
        try {
            desk.delete(new ViewId(id), staff.reviewer());
        } catch (NoSuchView gone) {
            return NextCase.seeOther("/views?gone");
        }
        return NextCase.seeOther("/views");
    }

    private static ModelAndView again(ModelAndView page, UnacceptableWord refusal) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("violations", refusal.violations());
    }

    private ModelAndView page(QueueQuestion question, Called called, Staff staff) {
        return new ModelAndView("views")
                .addObject("question", question)
                .addObject("called", called)
                .addObject("names", colleagues.names())
                .addObject(
                        "lines",
                        desk.seenBy(staff.reviewer()).stream()
                                .map(view -> line(view, staff))
                                .toList());
    }

    private Line line(SavedView view, Staff staff) {
        return new Line(
                view,
                QueueQuestion.of(view.answers()),
                CaseCount.of(queue, view.answers().filter(staff.id(), deadlines.now(), 1)),
                view.owner().equals(staff.id()),
                staff.works() && view.mayBeChangedBy(staff.reviewer()));
    }
}
