package dev.enrollment.account.messaging;

import dev.enrollment.account.CompanyProfile;
import dev.enrollment.events.Profile;
import dev.enrollment.messaging.EventDraft;

/** Writes a company's personal data as the one record that may carry them. */
final class ProfileMapper {

    private ProfileMapper() {}

    static EventDraft draft(int revision, CompanyProfile profile) {
        var company = profile.company();
        var office = profile.office();
        var administrator = profile.administrator();
        return meta ->
                Profile.newBuilder()
                        .setMeta(meta)
                        .setRevision(revision)
                        .setMarket(profile.market().code())
                        .setLanguage(profile.language())
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
