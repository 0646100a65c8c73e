package dev.enrollment.account.provisioning.web;

import dev.enrollment.account.provisioning.ProvisioningDesk;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows operators what is being provisioned, and what is stuck. */
@RestController
class ProvisioningController {

    private static final int MOST_SHOWN = 500;

    private final ProvisioningDesk desk;

    ProvisioningController(ProvisioningDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/provisionings")
    @PreAuthorize("hasRole('operator')")
    UnderWay underWay(@RequestParam(defaultValue = "false") boolean stuck) {
        return new UnderWay(
                desk.underWay(stuck, MOST_SHOWN).stream().map(ProvisioningView::of).toList());
    }

    /** The longest running first; those completed are not among them. */
    record UnderWay(List<ProvisioningView> provisionings) {}
}
