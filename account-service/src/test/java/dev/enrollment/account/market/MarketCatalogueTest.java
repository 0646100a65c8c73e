package dev.enrollment.account.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.Market;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class MarketCatalogueTest {

    private static final String EU =
            "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";
    private static final String EFTA = "CH IS LI NO";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final MarketCatalogue catalogue = CatalogueFiles.read();

    @Test
    void allOfEuAndEftaAreEligibleToday() {
        var expected = new TreeSet<>(List.of((EU + " " + EFTA).split(" ")));

        assertThat(expected).hasSize(31);
        assertThat(catalogue.eligibleOn(TODAY))
                .extracting(Market::code)
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "GB, 2017-01-15, true",
        "GB, 2020-01-31, true",
        "GB, 2020-02-01, false",
        "HR, 2013-06-30, false",
        "HR, 2013-07-01, true",
        "LI, 2026-11-22, true",
    })
    void marketsComeAndGoByDate(String code, LocalDate date, boolean eligible) {
        assertThat(entry(code).eligibleOn(date)).isEqualTo(eligible);
    }

    @Test
    void elIsNoCode() {
        assertThat(catalogue.find("EL")).isEmpty();
        assertThat(catalogue.find("de")).isEmpty();
    }

    @Test
    void hasAVersion() {
        assertThat(catalogue.version()).isEqualTo("2026.3");
    }

    @ParameterizedTest
    @CsvSource({
        "CH, CH-8001, 8001",
        "FI, fi-00100, 00100",
        "LI, FL-9490, 9490",
        "HR, HR-10000, 10000",
        "LU, L-1611, 1611",
        "LT, LT-01103, 01103",
        "SE, SE-111 21, 111 21",
        "SI, SI-1000, 1000",
        "LV, LV-1050, LV-1050",
        "NL, 8911 js, 8911 JS",
        "NL, 8911JS, 8911 JS",
        "IE, F94 X2H7, F94 X2H7",
        "GR, 105  63, 105 63",
        "MT, VLT 1110, VLT 1110",
        "GB, SW1A 1AA, SW1A 1AA",
        "PL, 81-368, 81-368",
        "PT, 4050-262, 4050-262",
        "AT, 1080, 1080",
    })
    void takesPostalCodesAsPeopleWriteThem(String market, String code, String stored) {
        var codes = entry(market).postalCodes();
        assertThat(codes.read(code)).hasValue(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 2276A",
        "CH, 80011",
        "LI, 9484",
        "LI, 9499",
        "CH, D-2276",
        "LV, 10501",
        "GB, SW1A1",
        "IE, 12345",
        "AT, ''",
        "DE, ' '",
    })
    void refusesWhatIsNoPostalCodeOfTheMarket(String market, String code) {
        assertThat(entry(market).postalCodes().read(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"IE", "HU", "IS", "LV", "SK"})
    void doWithoutPostalCodeWhereItMayBeMissing(String market) {
        assertThat(entry(market).postalCodes().read("")).hasValue("");
    }

    @ParameterizedTest
    @CsvSource({
        "DE, DE 123 456 789, true",
        "DE, DE12345678, false",
        "DE, 123456789, false",
        "GR, EL123456789, true",
        "GR, GR123456789, false",
        "CH, CHE-123.456.789 MWST, true",
        "AT, ATU12345678, true",
        "NL, nl123456789b01, true",
        "NO, NO 912345678 MVA, true",
        "FR, FRXX123456789, true",
        "FR, FR123456789, false",
        "IE, IE1234567FA, true",
        "ES, ESX1234567X, true",
        "SE, SE123456789001, true",
        "BE, BE0123456789, true",
        "BE, BE1123456789, true",
        "BE, BE123456789, false",
        "ES, ES12345678Z, true",
        "ES, ES123456789, false",
        "IE, IE9A99999W, true",
        "IE, IE9A99999WA, false",
        "GB, GBGD123, true",
        "LI, LI 12345, true",
        "LI, CHE-123.456.789 MWST, false",
    })
    void knowsTheFormOfVatNumbers(String market, String number, boolean plausible) {
        assertThat(entry(market).vatNumbers().read(number).isPresent()).isEqualTo(plausible);
    }

    /** A number of one court says nothing about that of another. */
    @ParameterizedTest
    @CsvSource({
        "DE, HRB 12345, false",
        "DE, hrb 12345 b, false",
        "DE, HRB 12345 (Amtsgericht München), true",
        "CZ, C 12345, false",
        "CZ, 12345678, true",
        "NL, KvK 12345678, true",
        "FI, 1234567-8, true",
        "AT, FN 123456a, true",
    })
    void knowsWhichNumbersAreOneCompanys(String market, String number, boolean unique) {
        var one = entry(market).companyKey("Nordkai GmbH", number, "");
        var other = entry(market).companyKey("Isartor GmbH", number, "");
        assertThat(one.equals(other)).isEqualTo(unique);
        assertThat(one).isEqualTo(entry(market).companyKey("NORDKAI  GmbH", " " + number, ""));
    }

    /**
     * In the number's text or in a field of its own; where one number is enough it adds nothing.
     */
    @Test
    void aRegisterIsTheSameWhereverItIsNamed() {
        var munich = entry("DE").companyKey("Nordkai GmbH", "HRB 12345", "Amtsgericht München");
        assertThat(munich)
                .isEqualTo(entry("DE").companyKey("Isar", "HRB 12345 (Amtsgericht München)", ""))
                .isEqualTo(entry("DE").companyKey("Renamed", "HRB12345", "AMTSGERICHT  MÜNCHEN"))
                .isNotEqualTo(entry("DE").companyKey("Nordkai GmbH", "HRB 12345", "Hamburg"));
        assertThat(entry("AT").companyKey("Nordkai GmbH", "FN 123456a", "HG Wien"))
                .isEqualTo(entry("AT").companyKey("Nordkai GmbH", "FN 123456a", ""));
    }

    @Test
    void territoriesHaveTheMarketTheyBelongTo() {
        assertThat(catalogue.marketOfRegion("AX")).isEqualTo("FI");
        assertThat(catalogue.marketOfRegion("RE")).isEqualTo("FR");
        assertThat(catalogue.marketOfRegion("MC")).isEqualTo("MC");
    }

    @Test
    void onlySpainAndItalyAskForTheProvince() {
        assertThat(catalogue.eligibleOn(TODAY).stream().map(Market::code))
                .filteredOn(code -> entry(code).provinceRequired())
                .containsExactly("ES", "IT");
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/postal-examples.csv",
            useHeadersInDisplayName = true,
            encoding = "UTF-8")
    void takesEveryPublicExample(String market, String code) {
        assertThat(entry(market).postalCodes().read(code)).isPresent();
    }

    private MarketEntry entry(String code) {
        return catalogue.find(code).orElseThrow();
    }
}
