package dev.enrollment.account.portal.web;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.portal.Draft;
import dev.enrollment.account.portal.Person;
import dev.enrollment.account.portal.PortalDesk;
import dev.enrollment.account.portal.Save;
import dev.enrollment.account.portal.Step;
import java.util.Objects;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Takes a page of the form in: keeps it, then goes on, or shows the page again with the reason. */
@Component
class SentForm {

    private final PortalDesk desk;
    private final Words words;

    SentForm(PortalDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    /**
     * Keeps what was typed. Who saves, or chooses another language, stays on the page.
     *
     * @param page shows a draft with what is to be put right
     */
    ModelAndView take(
            EnrollmentId id,
            Person person,
            Step step,
            MultiValueMap<String, String> sent,
            BiFunction<Draft, Problems, ModelAndView> page) {
        String seen = Objects.requireNonNullElse(sent.getFirst("version"), "");
        Save save = desk.save(id, person, step, Inputs.of(step.fields(), sent), seen);
        if (!save.overtaken().isEmpty()) {
            return overtaken(save, step, page);
        }
        if ("save".equals(sent.getFirst("action")) || sent.containsKey("lang")) {
            return Redirects.to("/enrollments/" + id + path(step) + "?saved=yes");
        }
        Problems problems = words.problems(desk.judge(id, person, step), save.draft().market());
        return problems.any()
                ? refused(page.apply(save.draft(), problems), HttpStatus.UNPROCESSABLE_CONTENT)
                : Redirects.to("/enrollments/" + id + "/answers");
    }

    /** With what was typed still there; sent again it is kept. */
    private ModelAndView overtaken(
            Save save, Step step, BiFunction<Draft, Problems, ModelAndView> page) {
        var problems = words.overtaken(save);
        return refused(page.apply(save.draft(), problems), HttpStatus.CONFLICT)
                .addObject("version", save.kept().version(step))
                .addObject("overtaken", true);
    }

    private static ModelAndView refused(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    private static String path(Step step) {
        return switch (step) {
            case ACCOUNT -> "/account";
            case APPLICATION -> "/application";
        };
    }
}
