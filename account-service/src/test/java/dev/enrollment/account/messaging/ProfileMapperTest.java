package dev.enrollment.account.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.Accounting;
import dev.enrollment.account.Application;
import dev.enrollment.account.CompanyProfile;
import dev.enrollment.account.Field;
import dev.enrollment.events.Meta;
import dev.enrollment.events.Profile;
import java.util.UUID;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class ProfileMapperTest {

    @Test
    void fillsEveryFieldOfTheRecord() {
        var declarant = new Application.Declarant("de", "Jürgen Weißmüller");
        CompanyProfile profile = Accounting.application("HRB 1").declaredBy(declarant).profile();

        var meta = new Meta(UUID.randomUUID(), UUID.randomUUID(), 1L, Accounting.NOW, null);
        Profile record = (Profile) ProfileMapper.draft(3, profile, Accounting.NOW).withMeta(meta);

        assertThat(record.getRevision()).isEqualTo(3);
        assertThat(record.getLegalName()).isEqualTo("Möwe GmbH");
        assertThat(record.getOfficePhone()).isEqualTo("+49401234507");
        assertThat(record.getSupportUrl()).isEqualTo("https://support.moewe.example");
        assertThat(record.getRegister()).isEqualTo("Amtsgericht Hamburg");
        assertThat(record.getSupportPhone()).isEqualTo("+49401234508");
        assertThat(record.getSupportEmail()).isEqualTo("support@moewe.example");
        assertThat(record.getAdministratorPhoneVerifiedAt()).isEqualTo(Accounting.NOW);
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
}
