package dev.enrollment.account.portal.web;

import dev.enrollment.account.portal.PartnerNetwork;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows whose partner-network ID it is, while it is typed in and afterwards. */
@Controller
class NetworkLookup {

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{5,9}");

    private final PartnerNetwork network;

    NetworkLookup(PartnerNetwork network) {
        this.network = network;
    }

    /** What the register says; what is no ID is not looked up. */
    MemberView find(String id) {
        if (!ID.matcher(id).matches()) {
            return MemberView.NOTHING;
        }
        return switch (network.find(id)) {
            case PartnerNetwork.Entry.Member member ->
                    new MemberView(member.active() ? "ACTIVE" : "INACTIVE", member.name());
            case PartnerNetwork.Entry.Unknown _ -> new MemberView("UNKNOWN", "");
            case PartnerNetwork.Entry.Unavailable _ -> new MemberView("UNAVAILABLE", "");
        };
    }

    @GetMapping("/partner-network")
    ModelAndView show(@RequestParam(defaultValue = "") String partnerNetworkId) {
        return new ModelAndView("portal/application :: member")
                .addObject("member", find(partnerNetworkId.strip()));
    }
}
