package dev.enrollment.account;

/**
 * What has been applied with so far.
 *
 * @param revision 1, 2, 3 …: each amendment makes a new one
 * @param amendable whether information was requested and not yet supplied
 */
public record Filing(int revision, CompanyKey company, boolean amendable) {

    static Filing first(CompanyKey company) {
        return new Filing(1, company, false);
    }

    Filing asked() {
        return new Filing(revision, company, true);
    }

    Filing settled() {
        return new Filing(revision, company, false);
    }

    Filing amended(CompanyKey amendedCompany) {
        return new Filing(revision + 1, amendedCompany, false);
    }
}
