package dev.enrollment.account.portal.web;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Field;
import dev.enrollment.account.document.DocumentDesk;
import dev.enrollment.account.intake.Violation;
import dev.enrollment.account.portal.AnswerDesk;
import dev.enrollment.account.portal.Draft;
import dev.enrollment.account.portal.DraftBox;
import dev.enrollment.account.portal.Person;
import dev.enrollment.account.portal.RequestedItems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What a reviewer asks for, to be answered item by item. */
@Controller
@RequestMapping("/enrollments/{id}/information")
class InformationPages {

    private final AnswerDesk desk;
    private final DocumentDesk documents;
    private final DraftBox drafts;
    private final NamingPart naming;
    private final AskedPage pages;

    InformationPages(
            AnswerDesk desk,
            DocumentDesk documents,
            DraftBox drafts,
            NamingPart naming,
            AskedPage pages) {
        this.desk = desk;
        this.documents = documents;
        this.drafts = drafts;
        this.naming = naming;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(EnrollmentId id, Person person, HttpServletRequest request) {
        Draft draft = drafts.find(id, person);
        RequestedItems asked = desk.asked(id, person);
        return page(draft, asked, draft.fields(), person, request);
    }

    /** Documents that may be kept are, even where something else is still to be put right. */
    @PostMapping
    ModelAndView answer(
            EnrollmentId id,
            Person person,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam Map<String, MultipartFile> files,
            HttpServletRequest request)
            throws IOException {
        Draft draft = drafts.find(id, person);
        RequestedItems asked = desk.asked(id, person);
        Map<Field, String> texts = Inputs.of(asked.fields(), sent);
        List<Violation> violations = new ArrayList<>(documents.handIn(id, contents(asked, files)));
        if (violations.isEmpty() && sent.containsKey("lang")) {
            return page(draft, asked, texts, person, request);
        }
        if (NamingPart.asksForCode(request)) {
            violations.addAll(send(draft, person, texts, request));
            var page = page(draft, asked, texts, person, request);
            return violations.isEmpty() ? page : pages.refused(page, violations, draft.market());
        }
        Set<String> handedIn = documents.handedIn(id, asked.askedAt());
        if (violations.isEmpty()) {
            violations.addAll(
                    desk.answer(id, person, texts, handedIn, NamingPart.shown(id, request)));
        }
        if (violations.isEmpty()) {
            return Redirects.to("/enrollments/" + id + "?done=answered");
        }
        return pages.refused(
                page(draft, asked, texts, person, request), violations, draft.market());
    }

    private List<Violation> send(
            Draft draft, Person person, Map<Field, String> texts, HttpServletRequest request) {
        List<Violation> broken = desk.judge(draft.id(), person, texts);
        return broken.isEmpty()
                ? naming.send(draft, desk.named(draft.id(), person, texts), request)
                : broken;
    }

    private ModelAndView page(
            Draft draft,
            RequestedItems asked,
            Map<Field, String> texts,
            Person person,
            HttpServletRequest request) {
        ModelAndView page =
                pages.of(draft, asked, texts).addObject("handedIn", documents.all(draft.id()));
        if (asked.fields().stream().anyMatch(field -> field.part() == Field.Part.SIGNATORY)) {
            var named = desk.named(draft.id(), person, texts);
            page.addObject("naming", naming.view(draft.id(), named, request));
        }
        return page;
    }

    /** By item. */
    private static Map<String, byte[]> contents(
            RequestedItems asked, Map<String, MultipartFile> files) throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (String item : asked.documents()) {
            MultipartFile file = files.get(item);
            if (file != null && Uploads.chosen(file)) {
                contents.put(item, Uploads.upToTheLimit(file));
            }
        }
        return contents;
    }
}
