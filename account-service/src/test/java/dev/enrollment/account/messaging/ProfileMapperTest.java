package dev.enrollment.account.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.Accounting;
import dev.enrollment.account.Application;
import dev.enrollment.account.CompanyProfile;
import dev.enrollment.account.Field;
import dev.enrollment.events.Meta;
import dev.enrollment.events.Profile;
import dev.enrollment.phone.VerifiedPhone;
import java.util.UUID;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class ProfileMapperTest {

    @Test
    void fillsEveryFieldOfTheRecord() {
        var declarant = new Application.Declarant("de", "Jürgen Weißmüller");
        CompanyProfile profile = Accounting.application("HRB 1").declaredBy(declarant).profile();

        String phone = profile.administrator().phone();
        Profile record = record(3, profile, new VerifiedPhone(phone, Accounting.NOW));

        assertThat(record.getRevision()).isEqualTo(3);
        assertThat(record.getLegalName()).isEqualTo("Möwe GmbH");
        assertThat(record.getTradingName()).isEqualTo("Möwe Cloud");
        assertThat(record.getOfficePhone()).isEqualTo("+49401234507");
        assertThat(record.getSupportUrl()).isEqualTo("https://support.moewe.example");
        assertThat(record.getRegister()).isEqualTo("Amtsgericht Hamburg");
        assertThat(record.getSupportPhone()).isEqualTo("+49401234508");
        assertThat(record.getSupportEmail()).isEqualTo("support@moewe.example");
        assertThat(record.getAdministratorPhoneVerifiedAt()).isEqualTo(Accounting.NOW);
        assertThat(record.getVerifiedPhone()).isEqualTo(phone);
        assertThat(record.getVerifiedPhoneAt()).isEqualTo(Accounting.NOW);
        assertThat(record.getDeclarationLanguage()).isEqualTo("de");
        assertThat(record.getDeclaredBy()).isEqualTo("Jürgen Weißmüller");
        assertThat(record.getAdministratorFamilyName()).isEqualTo("Weißmüller");
        assertThat(record.getSignatoryName()).isEqualTo("Berta Weißmüller");
        assertThat(record.getSignatoryEmail()).isEqualTo("berta@moewe.example");
        assertThat(record.getSignatoryPhone()).isEqualTo("+4915123456708");
        assertThat(Profile.getClassSchema().getFields())
                .filteredOn(field -> record.get(field.name()) == null)
                .extracting(Schema.Field::name)
                .containsExactlyInAnyOrder("vatNumber", "province");
        assertThat(profile.texts()).doesNotContainKeys(Field.VAT_NUMBER, Field.PROVINCE);
    }

    @Test
    void tellsTheVerifiedTelephoneAfterTheAdministratorNamedAnother() {
        CompanyProfile amended = Accounting.application("HRB 1").profile();
        var verified = new VerifiedPhone("+4915123456799", Accounting.NOW);

        Profile record = record(4, amended, verified);

        assertThat(record.getAdministratorPhone()).isEqualTo(amended.administrator().phone());
        assertThat(record.getAdministratorPhoneVerifiedAt()).isNull();
        assertThat(record.getVerifiedPhone()).isEqualTo("+4915123456799");
        assertThat(record.getVerifiedPhoneAt()).isEqualTo(Accounting.NOW);
    }

    private static Profile record(int revision, CompanyProfile profile, VerifiedPhone verified) {
        var meta = new Meta(UUID.randomUUID(), UUID.randomUUID(), 1L, Accounting.NOW, null);
        return (Profile) ProfileMapper.draft(revision, profile, verified).withMeta(meta);
    }
}
