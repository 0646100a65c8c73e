package dev.enrollment.agreement.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.agreement.Content;
import dev.enrollment.agreement.Edition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfPressTest {

    private static final String NAMES =
            "Αθηναϊκή Εταιρεία Λογισμικού Α.Ε. Българско дружество ООД Għaqda tal-Ħaddiema"
                    + " Þórður Ævarsson Ðeild ehf. Łódź Źrebię Ćma Sp. z o.o.";
    private static final Path RELEASED = Path.of("src/main/resources/agreements");

    private final PdfPress press = new PdfPress();

    @ParameterizedTest
    @MethodSource("dev.enrollment.tests.PageLanguages#all")
    void printsAccessibleArchivablePdfWithTheSameCharacters(String language) throws IOException {
        var content =
                content(
                        language,
                        released("2026-12", language).replace("{{reseller.name}}", NAMES));
        byte[] pdf = press.print(content);

        assertThat(PdfRules.violations(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(
                            letters(
                                    new PDFTextStripper()
                                            .getText(document)
                                            .replaceAll("\\d+ / \\d+", "")))
                    .isEqualTo(letters(content.text().replaceAll("(?m)^#+ ", "")));
        }
    }

    @Test
    void printsTheSameWhileOthersPrint() throws Exception {
        var contents =
                List.of("en", "de", "fr").stream()
                        .map(it -> content(it, NAMES + SealedSample.releasedText(it)))
                        .toList();
        var alone = contents.stream().map(content -> drawn(new PdfPress().print(content))).toList();
        try (var people = Executors.newFixedThreadPool(8)) {
            var together =
                    people.invokeAll(
                            IntStream.range(0, 48)
                                    .mapToObj(i -> contents.get(i % contents.size()))
                                    .map(
                                            content ->
                                                    (Callable<String>)
                                                            () -> drawn(press.print(content)))
                                    .toList());
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i % alone.size()));
            }
        }
    }

    /** Hash of the pages as pictures. */
    private static String drawn(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            var hashes = new StringBuilder();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var picture = renderer.renderImage(page);
                int[] dots =
                        picture.getRGB(
                                0,
                                0,
                                picture.getWidth(),
                                picture.getHeight(),
                                null,
                                0,
                                picture.getWidth());
                hashes.append(Arrays.hashCode(dots)).append(' ');
            }
            return hashes.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyReleasedTextHasAllItsGlyphs() throws IOException {
        try (var texts = Files.walk(RELEASED)) {
            for (Path text : texts.filter(path -> path.toString().endsWith(".md")).toList()) {
                String released = Files.readString(text);
                for (String style : List.of("Regular", "Bold")) {
                    assertThat(DocumentFont.liberationSans(style).printable(released))
                            .as("%s in %s", text, style)
                            .isEqualTo(released);
                }
            }
        }
    }

    @Test
    void aCharacterThatCannotBePrintedIsShownByItsNumber() {
        var font = DocumentFont.liberationSans("Regular");
        assertThat(font.printable("Ra\u0308t 株式会社 😀"))
                .isEqualTo("Rät [U+682A][U+5F0F][U+4F1A][U+793E] [U+1F600]");
    }

    @Test
    void aNameIsNotMarkup() throws IOException {
        byte[] pdf =
                press.print(content("en", "# Title\n\n<b>A & B</b> <img src='http://localhost/'>"));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("<b>A & B</b> <img src='http://localhost/'>");
        }
    }

    private static String released(String version, String language) throws IOException {
        return Files.readString(
                RELEASED.resolve("reseller-agreement/%s/%s.md".formatted(version, language)));
    }

    private static Content content(String language, String text) {
        return new Content(
                new Edition("reseller-agreement", "2026-12", language, "0".repeat(64)),
                text,
                "1".repeat(64));
    }

    /** Without the blanks, which say only where a line ended. */
    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }
}
