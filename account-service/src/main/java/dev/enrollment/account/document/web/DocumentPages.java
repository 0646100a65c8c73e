package dev.enrollment.account.document.web;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.document.Document;
import dev.enrollment.account.document.DocumentDesk;
import dev.enrollment.account.portal.web.StaffPage;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What an applicant has handed in, for reviewers. */
@StaffPage
@RequestMapping("/documents/{id}")
class DocumentPages {

    private static final Logger log = LoggerFactory.getLogger(DocumentPages.class);

    private final DocumentDesk desk;

    DocumentPages(DocumentDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ModelAndView all(EnrollmentId id) {
        return new ModelAndView("document/documents")
                .addObject("id", id)
                .addObject("documents", desk.all(id));
    }

    /** To be saved, never to be rendered in place. */
    @GetMapping("/{document}")
    ResponseEntity<byte[]> content(
            EnrollmentId id, @PathVariable UUID document, Authentication reviewer) {
        Document.Content found =
                desk.find(id, document)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        log.info("Enrollment {}: document {} fetched by {}", id, document, reviewer.getName());
        var attachment =
                ContentDisposition.attachment().filename(found.document().fileName()).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.document().kind().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(found.bytes());
    }
}
