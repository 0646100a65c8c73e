package dev.enrollment.review.check;

/** The partner-network ID must be known and active in the vendor's directory. */
final class PartnerNetworkExamination implements Examination {

    private final PartnerDirectory directory;

    PartnerNetworkExamination(PartnerDirectory directory) {
        this.directory = directory;
    }

    @Override
    public CheckName name() {
        return CheckName.PARTNER_NETWORK;
    }

    @Override
    public Object input(CheckSubject subject) {
        return subject.partnerNetworkId();
    }

    @Override
    public CheckResult examine(CheckSubject subject) {
        return directory.find(subject.partnerNetworkId()).judged(PartnerNetworkExamination::judge);
    }

    private static CheckResult judge(PartnerDirectory.Listing listing) {
        return switch (listing) {
            case ACTIVE -> CheckResult.passed();
            case INACTIVE -> CheckResult.attention("PARTNER_NETWORK_ID_INACTIVE");
            case UNKNOWN -> CheckResult.failed("PARTNER_NETWORK_ID_UNKNOWN");
        };
    }
}
