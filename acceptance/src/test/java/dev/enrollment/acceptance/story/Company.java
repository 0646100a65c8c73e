package dev.enrollment.acceptance.story;

import java.util.Map;

/**
 * A company that wants to become a partner.
 *
 * @param language that it supports its customers in
 * @param name its name by law
 * @param answers the rest of the account form
 */
record Company(String market, String language, String name, Map<String, String> answers) {

    static Company german(String name, String registrationNumber) {
        return new Company(
                "DE",
                "de",
                name,
                Map.of(
                        "company.registrationNumber", registrationNumber,
                        "office.street", "Speicherstraße 1",
                        "office.postalCode", "20457",
                        "office.city", "Hamburg",
                        "office.phone", "+49 40 1234507"));
    }

    static Company french(String name, String registrationNumber) {
        return new Company(
                "FR",
                "fr",
                name,
                Map.of(
                        "company.registrationNumber", registrationNumber,
                        "office.street", "12 rue de Béthune",
                        "office.postalCode", "59000",
                        "office.city", "Lille",
                        "office.phone", "+33 3 20 45 67 12"));
    }
}
