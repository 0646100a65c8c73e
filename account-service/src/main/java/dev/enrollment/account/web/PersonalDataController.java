package dev.enrollment.account.web;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.EnrollmentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is kept about an enrollment's people, erased by the staff on their request. */
@RestController
@RequestMapping("/api/enrollments/{id}/personal-data")
@PreAuthorize("hasRole('operator')")
class PersonalDataController {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalDataController.class);

    private final AccountDesk accounts;

    PersonalDataController(AccountDesk accounts) {
        this.accounts = accounts;
    }

    @DeleteMapping
    ResponseEntity<AwaitedErasure> erase(@PathVariable String id, Authentication operator) {
        EnrollmentId enrollment = known(id);
        LOG.info("Enrollment {}: erasure asked for by {}", enrollment, operator.getName());
        return accounts.erase(enrollment)
                .map(requestedAt -> AwaitedErasure.answer(enrollment, requestedAt))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private EnrollmentId known(String id) {
        return EnrollmentPath.parse(id)
                .flatMap(accounts::find)
                .orElseThrow(EnrollmentPath::unknown)
                .id();
    }
}
