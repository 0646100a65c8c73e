package dev.enrollment.review.check;

import dev.enrollment.review.catalogue.CodeList;
import dev.enrollment.review.profile.Company;
import java.util.Arrays;

/**
 * Application, profile and VAT number must speak of one market; its eligibility was settled at
 * intake.
 */
final class MarketRule implements Rule {

    private final CodeList vatPrefixes;

    MarketRule(CodeList vatPrefixes) {
        this.vatPrefixes = vatPrefixes;
    }

    @Override
    public CheckName name() {
        return CheckName.MARKET;
    }

    @Override
    public Object input(CheckSubject subject) {
        Company company = subject.profile().company();
        return Arrays.asList(subject.market(), company.market(), company.vatNumber());
    }

    @Override
    public CheckResult.Completed judge(CheckSubject subject) {
        Company company = subject.profile().company();
        if (!company.market().equals(subject.market())) {
            return CheckResult.failed("MARKET_DIFFERS_FROM_PROFILE");
        }
        String vatNumber = company.vatNumber();
        if (vatNumber != null && !isOf(subject.market(), vatNumber)) {
            return CheckResult.attention("VAT_NUMBER_OF_OTHER_MARKET");
        }
        return CheckResult.passed();
    }

    private boolean isOf(String market, String vatNumber) {
        return vatNumber.startsWith(market)
                || vatPrefixes.codes().stream()
                        .map(entry -> entry.split(":", 2))
                        .anyMatch(
                                entry -> entry[1].equals(market) && vatNumber.startsWith(entry[0]));
    }
}
