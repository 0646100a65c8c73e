package dev.enrollment.account.intake.messaging;

import dev.enrollment.account.intake.ApplicationForm;
import dev.enrollment.events.PartnerApplication;

/** Reads the contract's record as a form. */
final class FormMapper {

    private FormMapper() {}

    static ApplicationForm form(PartnerApplication record) {
        return new ApplicationForm(
                record.getSubmissionId(),
                record.getAmends(),
                record.getMarket(),
                record.getLanguage(),
                company(record),
                office(record),
                administrator(record),
                record.getPartnerNetworkId(),
                supportProfile(record),
                declaration(record));
    }

    private static ApplicationForm.Company company(PartnerApplication record) {
        var company = record.getCompany();
        return new ApplicationForm.Company(
                company.getLegalName(), company.getRegistrationNumber(), company.getVatNumber());
    }

    private static ApplicationForm.Office office(PartnerApplication record) {
        var office = record.getOffice();
        return new ApplicationForm.Office(
                office.getStreet(),
                office.getPostalCode(),
                office.getCity(),
                office.getProvince(),
                office.getPhone());
    }

    private static ApplicationForm.Administrator administrator(PartnerApplication record) {
        var administrator = record.getAdministrator();
        return new ApplicationForm.Administrator(
                administrator.getGivenName(),
                administrator.getFamilyName(),
                administrator.getEmail(),
                administrator.getPhone());
    }

    private static ApplicationForm.SupportProfile supportProfile(PartnerApplication record) {
        var support = record.getSupportProfile();
        return new ApplicationForm.SupportProfile(
                support.getCoverage(), support.getLanguages(), support.getUrl());
    }

    private static ApplicationForm.Declaration declaration(PartnerApplication record) {
        var declaration = record.getDeclaration();
        return new ApplicationForm.Declaration(
                declaration.getAuthorityAttested(),
                declaration.getCreditCheckConsented(),
                declaration.getTextVersion(),
                declaration.getDeclaredAt());
    }
}
