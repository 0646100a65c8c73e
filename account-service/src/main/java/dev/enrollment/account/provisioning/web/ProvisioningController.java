package dev.enrollment.account.provisioning.web;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.provisioning.AwaitedErasures;
import dev.enrollment.account.provisioning.Provisioning;
import dev.enrollment.account.provisioning.ProvisioningDesk;
import dev.enrollment.account.provisioning.ProvisioningRetry;
import dev.enrollment.account.provisioning.Retry;
import dev.enrollment.account.web.EnrollmentPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows operators what is being provisioned, and what is stuck. */
@RestController
class ProvisioningController {

    private static final int LARGEST_PAGE = 200;

    private final ProvisioningDesk desk;
    private final ProvisioningRetry retry;
    private final AwaitedErasures erasures;

    ProvisioningController(
            ProvisioningDesk desk, ProvisioningRetry retry, AwaitedErasures erasures) {
        this.desk = desk;
        this.retry = retry;
        this.erasures = erasures;
    }

    @GetMapping("/api/provisionings")
    @PreAuthorize("hasRole('operator')")
    UnderWay underWay(
            @RequestParam(defaultValue = "false") boolean stuck,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        int asked = Math.clamp(size, 1, LARGEST_PAGE);
        EnrollmentId place = after == null ? null : new EnrollmentId(after);
        return UnderWay.of(views(desk.underWay(stuck, late, place, asked + 1)), asked);
    }

    @PostMapping("/api/provisionings/{id}/retry")
    @PreAuthorize("hasRole('operator')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProvisioningView retry(@PathVariable String id) {
        Retry outcome =
                EnrollmentPath.parse(id).flatMap(retry::now).orElseThrow(EnrollmentPath::unknown);
        return switch (outcome) {
            case Retry.Due due -> views(List.of(due.provisioning())).getFirst();
            case Retry.Running running -> throw RetryConflict.running(running.provisioning());
            case Retry.Over over -> throw RetryConflict.completed();
        };
    }

    private List<ProvisioningView> views(List<Provisioning> found) {
        var ids = found.stream().map(one -> one.order().enrollment()).toList();
        Map<EnrollmentId, Instant> awaited = erasures.among(ids);
        return found.stream()
                .map(one -> ProvisioningView.of(one, awaited.get(one.order().enrollment())))
                .toList();
    }

    /**
     * The longest running first; those completed are not among them.
     *
     * @param next the {@code after} of what follows; null at the end
     */
    record UnderWay(List<ProvisioningView> provisionings, @Nullable String next) {

        /** One more than a page has says that more follow. */
        static UnderWay of(List<ProvisioningView> views, int size) {
            var shown = views.subList(0, Math.min(size, views.size()));
            return new UnderWay(shown, views.size() > size ? shown.getLast().enrollmentId() : null);
        }
    }
}
