package dev.enrollment.account.document.web;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.document.Document;
import dev.enrollment.account.document.DocumentDesk;
import dev.enrollment.account.web.StaffPage;
import dev.enrollment.edge.Identity;
import dev.enrollment.edge.api.Browsers;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What an applicant has handed in, for reviewers. */
@StaffPage
@RequestMapping("/documents/{id}")
class DocumentPages {

    /** Without an origin and without anything to load, and in no frame but this page's. */
    private static final String ALONE = "default-src 'none'; sandbox; frame-ancestors 'self'";

    private static final String POLICY = "Content-Security-Policy";

    private final DocumentDesk desk;
    private final Identity identity;

    DocumentPages(DocumentDesk desk, Identity identity) {
        this.desk = desk;
        this.identity = identity;
    }

    /**
     * All of them.
     *
     * @param open which of them is shown in place; none where null
     */
    @GetMapping
    ModelAndView all(
            EnrollmentId id,
            @RequestParam(required = false) @Nullable UUID open,
            HttpServletResponse response) {
        response.setHeader(POLICY, Browsers.policy(identity) + "; frame-src 'self'");
        return new ModelAndView("document/documents")
                .addObject("id", id)
                .addObject("documents", desk.all(id))
                .addObject("open", open)
                .addObject(
                        "shown",
                        Optional.ofNullable(open)
                                .flatMap(one -> desk.toShow(id, one))
                                .map(Document.Content::document)
                                .orElse(null));
    }

    /** To be saved. */
    @GetMapping("/{document}")
    ResponseEntity<byte[]> content(EnrollmentId id, @PathVariable UUID document) {
        return answer(desk.find(id, document), ContentDisposition.attachment());
    }

    /** To be rendered within the page; only what is wholly of its kind. */
    @GetMapping("/{document}/shown")
    ResponseEntity<byte[]> shown(EnrollmentId id, @PathVariable UUID document) {
        return answer(desk.toShow(id, document), ContentDisposition.inline());
    }

    private static ResponseEntity<byte[]> answer(
            Optional<Document.Content> found, ContentDisposition.Builder disposition) {
        Document.Content content =
                found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = content.document().fileName();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.document().kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(name).build().toString())
                .header(POLICY, ALONE)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(content.bytes());
    }
}
