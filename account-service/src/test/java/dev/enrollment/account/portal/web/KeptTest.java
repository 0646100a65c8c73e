package dev.enrollment.account.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.portal.DraftProperties;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class KeptTest {

    @Test
    void saysWhatTheSettingsSay() {
        var settings = new StandardEnvironment();
        settings.setConversionService(new ApplicationConversionService());
        settings.getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "settings",
                                Map.of(
                                        "spring.session.timeout", "45m",
                                        "enrollment.sealing.retention", "7y",
                                        "enrollment.portal.audit-kept", "60d")));
        var kept =
                new Kept(settings, new DraftProperties(Duration.ofDays(30), Duration.ofHours(1)));
        assertThat(kept.session()).isEqualTo(Duration.ofMinutes(45));
        assertThat(kept.drafts()).isEqualTo(Duration.ofDays(30));
        assertThat(kept.years()).isEqualTo(7);
        assertThat(kept.audit()).isEqualTo(Duration.ofDays(60));
        assertThat(kept.copies()).isEqualTo(Duration.ofHours(24));
        assertThat(kept.counts()).isEqualTo(Duration.ofDays(2));
    }
}
