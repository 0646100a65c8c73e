package dev.enrollment.review.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Müller Rechner GmbH      | MUELLER RECHNER AG",
                "Müller Rechner GmbH      | Muller-Rechner g.m.b.h.",
                "Contoso s.r.o.           | Contoso, S.R.O.",
                "Aurora Software S.p.A.   | Aurora Software SRL",
                "Nordlys AS               | Nordlуs ApS",
                "CONTOSO                  | C0NT0SO Ltd",
                "Straße Systeme GmbH      | Strasse Systeme KG",
                "Ελλάς Λογισμικό Α.Ε.     | ΕΛΛΑΣ ΛΟΓΙΣΜΙΚΟ ΕΠΕ",
                "София Софт ООД           | СОФИЯ СОФТ ЕООД",
                "Łódź Soft sp. z o.o.     | Lodz Soft S.A."
            })
    void takesLookalikesForTheSame(String one, String other) {
        assertThat(LegalName.key(one)).isNotEmpty().isEqualTo(LegalName.key(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Müller Rechner GmbH | Möller Rechner GmbH",
                "Contoso GmbH        | Fabrikam GmbH",
                "AG                  | GmbH",
                "София Софт ООД      | Пловдив Софт ООД"
            })
    void keepsOthersApart(String one, String other) {
        assertThat(LegalName.key(one)).isNotEmpty().isNotEqualTo(LegalName.key(other));
    }
}
