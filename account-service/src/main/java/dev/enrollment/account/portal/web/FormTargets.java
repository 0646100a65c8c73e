package dev.enrollment.account.portal.web;

import dev.enrollment.account.EnrollmentId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Addresses that only forms are sent to. A browser asks for one when a person reloads, goes back,
 * or switches the language after an error; it is led to the page that has the form.
 */
@Controller
class FormTargets {

    @GetMapping("/enrollments/{id}/phone/code")
    ModelAndView phone(EnrollmentId id) {
        return Redirects.to("/enrollments/" + id + "/phone");
    }

    @GetMapping("/enrollments/{id}/discard")
    ModelAndView account(EnrollmentId id) {
        return Redirects.to("/enrollments/" + id + "/account");
    }

    @GetMapping({
        "/enrollments/{id}/withdraw",
        "/enrollments/{id}/link",
        "/enrollments/{id}/appeal",
        "/enrollments/{id}/copy"
    })
    ModelAndView status(EnrollmentId id) {
        return Redirects.to("/enrollments/" + id);
    }
}
