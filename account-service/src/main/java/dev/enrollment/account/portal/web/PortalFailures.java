package dev.enrollment.account.portal.web;

import dev.enrollment.account.IllegalAccountTransition;
import dev.enrollment.account.portal.NothingAsked;
import dev.enrollment.account.portal.StepOutOfOrder;
import dev.enrollment.account.portal.UnknownDraft;
import dev.enrollment.account.web.StaffPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Turns every failure of a page into a page that says what to do now. */
@ControllerAdvice(basePackageClasses = PortalFailures.class, annotations = StaffPage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortalFailures {

    private static final Pattern ENDS = Pattern.compile("/(discard|personal-data)$");

    /**
     * Unknown and somebody else's are the same from outside. Who sends away what is gone already,
     * as with a second click, is told so at the list of what is left.
     */
    @ExceptionHandler(UnknownDraft.class)
    ModelAndView unknown(HttpServletRequest request) {
        boolean ends =
                request.getMethod().equals("POST") && ENDS.matcher(request.getRequestURI()).find();
        return ends
                ? Redirects.to("/enrollments?gone=yes")
                : page("unknown", HttpStatus.NOT_FOUND).addObject("back", request.getRequestURI());
    }

    /** Somebody was faster: another window, or the last day. */
    @ExceptionHandler(NothingAsked.class)
    ModelAndView nothingAsked(NothingAsked refused) {
        return page(refused.lapsed() ? "lapsed" : "answered", HttpStatus.CONFLICT);
    }

    @ExceptionHandler({StepOutOfOrder.class, IllegalAccountTransition.class})
    ModelAndView outOfOrder() {
        return page("order", HttpStatus.CONFLICT);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView garbled() {
        return page("garbled", HttpStatus.BAD_REQUEST);
    }

    private static ModelAndView page(String name, HttpStatus status) {
        var page = new ModelAndView("portal/failure", status);
        return page.addObject("failure", name);
    }
}
