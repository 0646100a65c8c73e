package dev.enrollment.review.web.console;

import dev.enrollment.review.ReviewDesk;
import dev.enrollment.review.web.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** One case after the other. */
@Controller
class NextCase {

    private final ReviewDesk desk;

    NextCase(ReviewDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/desk/next")
    ModelAndView next(Staff staff) {
        return desk.next(staff.reviewer())
                .map(id -> seeOther("/reviews/" + id))
                .orElseGet(() -> seeOther("/reviews?state=READY&nothing-left"));
    }

    /** A browser asks for a form's target after Back or a reload. */
    @GetMapping("/desk/next")
    ModelAndView formTarget() {
        return seeOther("/reviews");
    }

    /** What was posted is done, and is not posted again by reloading. */
    static ModelAndView seeOther(String path) {
        var view = new RedirectView(path, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
