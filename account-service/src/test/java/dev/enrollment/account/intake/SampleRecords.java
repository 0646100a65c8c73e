package dev.enrollment.account.intake;

import dev.enrollment.events.Administrator;
import dev.enrollment.events.Company;
import dev.enrollment.events.Declaration;
import dev.enrollment.events.Office;
import dev.enrollment.events.PartnerApplication;
import dev.enrollment.events.SupportProfile;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Applications as a partner's system writes them. */
public final class SampleRecords {

    private SampleRecords() {}

    /** A good application; its numbers come from the submission ID. */
    public static PartnerApplication.Builder good(String submissionId) {
        return PartnerApplication.newBuilder()
                .setSubmissionId(submissionId)
                .setMarket("DE")
                .setLanguage("de")
                .setCompany(
                        Company.newBuilder()
                                .setLegalName("Möwe Cloudberatung GmbH")
                                .setRegistrationNumber("HRB " + submissionId)
                                .build())
                .setOffice(
                        Office.newBuilder()
                                .setStreet("Elbchaussee 1")
                                .setPostalCode("22767")
                                .setCity("Hamburg")
                                .setPhone("+49 40 1234507")
                                .build())
                .setAdministrator(
                        Administrator.newBuilder()
                                .setGivenName("Jürgen")
                                .setFamilyName("Weißmüller")
                                .setEmail("juergen.weissmueller@moewe.example")
                                .setPhone("+49 1512 3456707")
                                .build())
                .setPartnerNetworkId("1000007")
                .setSupportProfile(
                        SupportProfile.newBuilder()
                                .setCoverage("EXTENDED")
                                .setLanguages(List.of("de", "en"))
                                .setUrl("https://support.moewe.example")
                                .build())
                .setDeclaration(
                        Declaration.newBuilder()
                                .setAuthorityAttested(true)
                                .setCreditCheckConsented(true)
                                .setTextVersion("2026-01")
                                .setDeclaredAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                                .build());
    }
}
