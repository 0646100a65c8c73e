package dev.enrollment.account.intake.contact;

import dev.enrollment.account.intake.Mailboxes;
import dev.enrollment.account.market.CatalogueFiles;
import dev.enrollment.phone.InternationalPhones;
import dev.enrollment.phone.Phones;

/** Telephones and mailboxes as the service reads them. */
public final class RealContacts {

    private RealContacts() {}

    public static Phones phones() {
        return new InternationalPhones(CatalogueFiles.read()::marketOfRegion);
    }

    public static Mailboxes mailboxes() {
        return new PlainMailboxes();
    }
}
