package dev.enrollment.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class VendorTest {

    @Test
    void isNamedByTheFileAlone() {
        Vendor vendor = vendor(Map.of());
        assertThat(vendor.name()).isNotBlank();
        assertThat(vendor.contacts().help()).contains("@");
        assertThat(vendor.contacts().partnerPortal()).hasScheme("https");
        assertThat(vendor.imprint().line()).contains(vendor.imprint().register());
        assertThat(vendor.look().css()).contains(vendor.look().light(), vendor.look().dark());
    }

    @Test
    void aVariableOfTheEnvironmentWins() {
        Vendor vendor =
                vendor(
                        Map.of(
                                "ENROLLMENT_VENDOR_NAME", "Contoso",
                                "ENROLLMENT_VENDOR_SAMPLE", "false",
                                "ENROLLMENT_VENDOR_LOOK_LIGHT", "#112233",
                                "ENROLLMENT_VENDOR_IMPRINT_VAT_NUMBER", "DE1"));
        assertThat(vendor.name()).isEqualTo("Contoso");
        assertThat(vendor.sample()).isFalse();
        assertThat(vendor.look().css()).contains("--vendor: #112233;");
        assertThat(vendor.imprint().vatNumber()).isEqualTo("DE1");
    }

    @Test
    void nothingButAColourComesIntoTheStyleSheet() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Vendor.Look("data:image/png,", "red; }", "#abcdef"))
                .withMessageContaining("#112233");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Vendor.Look("https://else.example", "#000000", "#abcdef"));
    }

    private static Vendor vendor(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("a-systemEnvironment", variables));
        new Defaults().postProcessEnvironment(environment, new SpringApplication());
        return new ServiceDefaultsAutoConfiguration().vendor(environment);
    }
}
