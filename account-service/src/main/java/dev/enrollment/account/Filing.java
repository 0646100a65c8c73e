package dev.enrollment.account;

/**
 * What has been applied with so far.
 *
 * @param revision 1, 2, 3 …: each amendment makes a new one
 * @param amendable whether information was requested and not yet supplied
 * @param appealed whether a rejection was appealed against, which can be done once
 */
public record Filing(int revision, CompanyKey company, boolean amendable, boolean appealed) {

    static Filing first(CompanyKey company) {
        return new Filing(1, company, false, false);
    }

    Filing asked() {
        return new Filing(revision, company, true, appealed);
    }

    Filing settled() {
        return new Filing(revision, company, false, appealed);
    }

    Filing amended(CompanyKey amendedCompany) {
        return new Filing(revision + 1, amendedCompany, false, appealed);
    }

    /** Whose it was is not to be told any more. */
    Filing forgotten() {
        return new Filing(revision, CompanyKey.ERASED, false, appealed);
    }

    Filing disputed() {
        return new Filing(revision, company, false, true);
    }
}
