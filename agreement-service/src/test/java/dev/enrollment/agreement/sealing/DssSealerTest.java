package dev.enrollment.agreement.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enrollment.agreement.SealingOutcome;
import dev.enrollment.agreement.Sha256;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** With the sandbox's own authority, which is made to misbehave. */
class DssSealerTest {

    private static final String WELL_BEHAVED =
            """
            {"delayMillis":0,"failureRate":0,"replyDropRate":0,"contradictionRate":0,"operationFailureRate":0}""";

    @TempDir static Path folder;
    private static @Nullable SealedSample sample;

    @BeforeAll
    static void start() {
        sample = SealedSample.in(folder);
    }

    @AfterAll
    static void stop() {
        sample().close();
    }

    @ParameterizedTest
    @MethodSource("dev.enrollment.tests.PageLanguages#all")
    void sealsAtTheLevelPromisedAndStaysAccessibleAndArchivable(String language)
            throws IOException {
        var sealed = sample().sealed(language);

        assertThat(sealed.level()).isEqualTo("PAdES-BASELINE-LT");
        assertThat(verdict(sealed.pdf())).isEqualTo("TOTAL_PASSED at PAdES-BASELINE-LT");
        assertThat(PdfRules.violations(sealed.pdf())).isEmpty();
        try (var document = Loader.loadPDF(sealed.pdf())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", ""))
                    .contains("Þórður", "2026-11-28T21:00:00.123456Z")
                    .contains(Sha256.of(SealedSample.EVIDENCE));
            assertThat(attached("evidence.json", document))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(SealedSample.EVIDENCE);
            assertThat(attached("agreement.md", document))
                    .isEqualTo(SealedSample.order(language).content().bytes());
        }
    }

    @Test
    void sealsSeveralSideBySideLikeOneAfterTheOther() throws Exception {
        var sealer = sample().sealer();
        try (var places = Executors.newFixedThreadPool(4)) {
            Callable<SealingOutcome> one = () -> sealer.seal(SealedSample.order("el"));
            for (Future<SealingOutcome> outcome : places.invokeAll(Collections.nCopies(12, one))) {
                assertThat(outcome.get()).isInstanceOf(SealingOutcome.Sealed.class);
                byte[] pdf = ((SealingOutcome.Sealed) outcome.get()).pdf();
                assertThat(verdict(pdf)).isEqualTo("TOTAL_PASSED at PAdES-BASELINE-LT");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.enrollment.tests.PageLanguages#all")
    void aRenewedSealIsArchivableAndChangesNothingElse(String language) throws Exception {
        var sealed = sample().sealed(language);
        assertThat(sealed.holdsUntil())
                .as("the certificate that ends first, or an algorithm before it")
                .isBetween(Instant.now(), sample().lastDay());

        var renewed = sample().renewed(sealed);
        assertThat(renewed.level()).isEqualTo("PAdES-BASELINE-LTA");
        assertThat(verdict(renewed.pdf())).isEqualTo("TOTAL_PASSED at PAdES-BASELINE-LTA");
        assertThat(PdfRules.violations(renewed.pdf())).isEmpty();
        assertThat(renewed.pdf()).startsWith(sealed.pdf());

        var again = sample().renewed(renewed);
        assertThat(verdict(again.pdf())).isEqualTo("TOTAL_PASSED at PAdES-BASELINE-LTA");
        assertThat(again.pdf()).startsWith(renewed.pdf());
    }

    @Test
    void aRenewalIsDelayedWhileTheAuthorityIsAway() throws Exception {
        var sealed = sample().sealed("en");
        sample().misbehave("{\"failureRate\":1}");
        assertThatThrownBy(() -> sample().renewed(sealed)).hasMessageContaining("RENEWING");
        sample().misbehave(WELL_BEHAVED);
    }

    @Test
    void findsTheFlawOfADocumentThatWasChanged() {
        byte[] changed = sample().sealed("en").pdf();
        changed[changed.length / 3] ^= 1;

        assertThat(sample().check().of(new InMemoryDocument(changed), PadesSeal.LEVEL).flaw())
                .contains("TOTAL_FAILED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the authority refuses|{\"failureRate\":1}",
                "its answer is lost|{\"replyDropRate\":1}",
                "its answer belongs to another query|{\"contradictionRate\":1}",
                "its certificate has expired|{\"operationFailureRate\":1}"
            })
    void isDelayedAndNotLoweredWhen(String fault, String setting) throws Exception {
        sample().misbehave(setting);
        assertThat(sample().sealer().seal(SealedSample.order("en")))
                .as(fault)
                .isInstanceOf(SealingOutcome.Delayed.class);
        sample().misbehave(WELL_BEHAVED);
    }

    @Test
    void isDelayedWhenTheAuthorityIsSlowerThanWeWait() throws Exception {
        sample().misbehave("{\"delayMillis\":3000}");
        assertThat(sample().sealer(Duration.ofMillis(500)).seal(SealedSample.order("en")))
                .isInstanceOf(SealingOutcome.Delayed.class);
        sample().misbehave(WELL_BEHAVED);
    }

    @Test
    void isDelayedWhileTheAuthorityIsAway() {
        var away = sample().sealer(URI.create("http://localhost:1/"));
        assertThat(away.seal(SealedSample.order("en")))
                .isInstanceOfSatisfying(
                        SealingOutcome.Delayed.class,
                        delayed -> assertThat(delayed.step()).isEqualTo("SIGNING"));
    }

    /** By DSS as it comes, and not by the check that the sealer makes itself. */
    private static String verdict(byte[] pdf) throws IOException {
        var trusted = new CommonTrustedCertificateSource();
        try (InputStream certificate = Files.newInputStream(sample().authorities())) {
            trusted.addCertificate(DSSUtils.loadCertificate(certificate));
        }
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        var report = validator.validateDocument().getSimpleReport();
        String id = report.getFirstSignatureId();
        return report.getIndication(id) + " at " + report.getSignatureFormat(id);
    }

    private static byte[] attached(String name, PDDocument document) throws IOException {
        var files =
                new PDDocumentNameDictionary(document.getDocumentCatalog())
                        .getEmbeddedFiles()
                        .getNames();
        return Objects.requireNonNull(files.get(name)).getEmbeddedFile().toByteArray();
    }

    private static SealedSample sample() {
        return Objects.requireNonNull(sample);
    }
}
