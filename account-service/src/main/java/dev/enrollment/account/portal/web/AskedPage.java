package dev.enrollment.account.portal.web;

import dev.enrollment.account.Field;
import dev.enrollment.account.Market;
import dev.enrollment.account.intake.Violation;
import dev.enrollment.account.portal.Draft;
import dev.enrollment.account.portal.RequestedItems;
import dev.enrollment.account.remark.RemarkDesk;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of what a reviewer asks for, each item with the control that fits it. */
@Component
class AskedPage {

    private final SupportChoices choices;
    private final Words words;
    private final RemarkDesk remarks;

    AskedPage(SupportChoices choices, Words words, RemarkDesk remarks) {
        this.choices = choices;
        this.words = words;
        this.remarks = remarks;
    }

    /**
     * The page without problems.
     *
     * @param texts what stands in the controls
     */
    ModelAndView of(Draft draft, RequestedItems asked, Map<Field, String> texts) {
        return choices.on(
                        new ModelAndView("portal/information"),
                        texts.getOrDefault(Field.COVERAGE, ""),
                        texts.getOrDefault(Field.SUPPORT_LANGUAGES, ""))
                .addObject("draft", draft)
                .addObject("asked", asked)
                .addObject("typed", true)
                .addObject("texts", texts)
                .addObject("before", words.answers(draft))
                .addObject("remarks", remarks.of(draft.id()))
                .addObject("problems", Problems.NONE);
    }

    /** The same page with what is to be put right. */
    ModelAndView refused(ModelAndView page, List<Violation> violations, Market market) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("problems", words.problems(violations, market));
    }
}
