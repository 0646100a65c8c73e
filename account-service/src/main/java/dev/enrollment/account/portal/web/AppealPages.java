package dev.enrollment.account.portal.web;

import dev.enrollment.account.AppealGround;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.intake.Violation;
import dev.enrollment.account.portal.AppealDesk;
import dev.enrollment.account.portal.Draft;
import dev.enrollment.account.portal.DraftBox;
import dev.enrollment.account.portal.Person;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** An applicant disputes a rejection, by the form on the page of the status. */
@Controller
@RequestMapping("/enrollments/{id}/appeal")
class AppealPages {

    private final DraftBox drafts;
    private final AppealDesk desk;
    private final StatusPage pages;

    AppealPages(DraftBox drafts, AppealDesk desk, StatusPage pages) {
        this.drafts = drafts;
        this.desk = desk;
        this.pages = pages;
    }

    /** Documents that may be kept are, even where something else is still to be put right. */
    @PostMapping
    ModelAndView appeal(
            EnrollmentId id,
            Person person,
            @RequestParam(defaultValue = "") Set<AppealGround> grounds,
            @RequestParam(defaultValue = "") String statement,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            @RequestParam(defaultValue = "") String lang)
            throws IOException {
        Draft draft = drafts.find(id, person);
        List<byte[]> documents = Uploads.contents(files.getOrDefault(AppealDesk.ITEM, List.of()));
        List<Violation> violations = new ArrayList<>();
        if (lang.isEmpty()) {
            violations.addAll(violations(grounds, statement));
        }
        violations.addAll(desk.handIn(id, documents));
        if (lang.isEmpty() && violations.isEmpty()) {
            return pages.answer(draft, desk.appeal(id, grounds, statement), "appealed");
        }
        ModelAndView page =
                pages.of(draft).addObject("ticked", grounds).addObject("statement", statement);
        return violations.isEmpty() ? page : pages.refused(page, violations, draft);
    }

    private static List<Violation> violations(Set<AppealGround> grounds, String statement) {
        List<Violation> violations = new ArrayList<>();
        if (grounds.isEmpty()) {
            violations.add(new Violation("grounds", "GROUNDS_MISSING", "", ""));
        }
        if (statement.length() > AppealDesk.MOST_CHARACTERS) {
            String most = Integer.toString(AppealDesk.MOST_CHARACTERS);
            violations.add(new Violation("statement", "TOO_LONG", "", "", List.of(most)));
        }
        return violations;
    }
}
