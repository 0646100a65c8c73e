package dev.enrollment.account.portal.web;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.PersonalDataDesk;
import dev.enrollment.account.portal.Draft;
import dev.enrollment.account.portal.DraftBox;
import dev.enrollment.account.portal.ErasureDesk;
import dev.enrollment.account.portal.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is kept of a person, to take along or to have erased. */
@Controller
@RequestMapping("/enrollments/{id}/personal-data")
class PersonalDataPages {

    private final DraftBox drafts;
    private final PersonalDataDesk data;
    private final ErasureDesk erasures;
    private final Kept kept;
    private final Words words;

    PersonalDataPages(
            DraftBox drafts, PersonalDataDesk data, ErasureDesk erasures, Kept kept, Words words) {
        this.drafts = drafts;
        this.data = data;
        this.erasures = erasures;
        this.kept = kept;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(EnrollmentId id, Person person) {
        return page(drafts.find(id, person), Problems.NONE);
    }

    /** One JSON object, a member for each part of what is kept. */
    @GetMapping("/export")
    ResponseEntity<String> export(EnrollmentId id, Person person) {
        drafts.find(id, person);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("personal-data-" + id + ".json")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(json(data.export(id)));
    }

    @PostMapping
    ModelAndView erase(
            EnrollmentId id,
            Person person,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam(defaultValue = "") String lang) {
        Draft draft = drafts.find(id, person);
        if (!lang.isEmpty()) {
            return page(draft, Problems.NONE).addObject("sure", sure);
        }
        if (!sure) {
            var missing = words.problem("sure", "SURE", draft.market());
            ModelAndView page = page(draft, new Problems(List.of(missing)));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        boolean waits = erasures.erase(id, person).isPresent();
        return waits
                ? Redirects.to("/enrollments/" + id + "/personal-data")
                : Redirects.to("/enrollments?erased=yes");
    }

    private ModelAndView page(Draft draft, Problems problems) {
        Instant requestedAt = erasures.requestedAt(draft.id()).orElse(null);
        return new ModelAndView("portal/personal-data")
                .addObject("draft", draft)
                .addObject("kept", kept)
                .addObject("account", erasures.known(draft.id()))
                .addObject("requestedAt", requestedAt)
                .addObject("typed", requestedAt == null)
                .addObject("problems", problems);
    }

    private static String json(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> "\"" + part.getKey() + "\":" + part.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
