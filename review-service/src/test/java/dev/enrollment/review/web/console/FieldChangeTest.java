package dev.enrollment.review.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.review.Samples;
import dev.enrollment.review.profile.Company;
import dev.enrollment.review.profile.Office;
import dev.enrollment.review.profile.Profile;
import dev.enrollment.review.profile.SupportContact;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FieldChangeTest {

    private final Profile before = Samples.profile();

    @Test
    void tellsOldAndNewValuesOfWhatChanged() {
        Profile after =
                new Profile(
                        before.enrollment(),
                        2,
                        new Company(
                                "DE",
                                before.company().legalName(),
                                null,
                                "HRB 12341",
                                "Amtsgericht Charlottenburg",
                                null),
                        new Office("Neue Gasse 1", "10115", "Berlin", "BE", "+4930123456"),
                        before.administrator(),
                        before.supportProfile());
        assertThat(FieldChange.between(before, after))
                .containsExactly(
                        new FieldChange("company.vatNumber", "DE123456789", ""),
                        new FieldChange("office.street", "Lindenallee 5", "Neue Gasse 1"),
                        new FieldChange("office.province", "", "BE"));
    }

    /** Account-service tells an empty support profile until there is one. */
    @Test
    void aPartThatWasNotAskedForYetIsNotAChange() {
        for (SupportContact support : Arrays.asList(null, new SupportContact(null, null, null))) {
            Profile account =
                    new Profile(
                            before.enrollment(),
                            1,
                            before.company(),
                            before.office(),
                            before.administrator(),
                            support);
            assertThat(FieldChange.between(account, before)).isEmpty();
        }
    }

    @Test
    void aSupportPhoneThatIsToldLaterIsAChange() {
        Profile after =
                new Profile(
                        before.enrollment(),
                        2,
                        before.company(),
                        before.office(),
                        before.administrator(),
                        new SupportContact("https://help.morgenrot.example", "+4930123499", null));
        Profile first =
                new Profile(
                        before.enrollment(),
                        1,
                        before.company(),
                        before.office(),
                        before.administrator(),
                        new SupportContact("https://help.morgenrot.example", null, null));
        assertThat(FieldChange.between(first, after))
                .containsExactly(new FieldChange("supportProfile.phone", "", "+4930123499"));
    }

    @Test
    void textsAreThoseOfTheApplication() {
        assertThat(ProfileTexts.of(before))
                .containsEntry("supportProfile.url", "https://help.morgenrot.example")
                .doesNotContainKey("company.market");
    }

    @Test
    void nothingChangedIsNothing() {
        assertThat(FieldChange.between(before, before)).isEmpty();
    }
}
