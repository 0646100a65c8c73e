package dev.enrollment.account.messaging;

import dev.enrollment.account.Application;
import dev.enrollment.events.Profile;
import dev.enrollment.messaging.EventDraft;

/** Writes an application's personal data as the one record that may carry them. */
final class ProfileMapper {

    private ProfileMapper() {}

    static EventDraft draft(int revision, Application application) {
        var company = application.company();
        var office = application.office();
        var administrator = application.administrator();
        return meta ->
                Profile.newBuilder()
                        .setMeta(meta)
                        .setRevision(revision)
                        .setMarket(application.market().code())
                        .setLanguage(application.language())
                        .setLegalName(company.legalName())
                        .setRegistrationNumber(company.registrationNumber())
                        .setVatNumber(company.vatNumber())
                        .setStreet(office.street())
                        .setPostalCode(office.postalCode())
                        .setCity(office.city())
                        .setProvince(office.province())
                        .setOfficePhone(office.phone())
                        .setAdministratorGivenName(administrator.givenName())
                        .setAdministratorFamilyName(administrator.familyName())
                        .setAdministratorEmail(administrator.email())
                        .setAdministratorPhone(administrator.phone())
                        .build();
    }
}
