package dev.enrollment.agreement.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/** A typeface for Latin, Greek and Cyrillic that is embedded in each PDF. */
final class DocumentFont {

    /** Read once: a document embeds a part of it, and leaves it open and as it is. */
    private final TrueTypeFont font;

    private final CmapLookup glyphs;

    /** Ligatures are left out: looking for them takes half of the time of a seal. */
    private DocumentFont(byte[] file) throws IOException {
        font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        font.setEnableGsub(false);
        glyphs = font.getUnicodeCmapLookup();
    }

    /**
     * @param style {@code Regular} or {@code Bold}
     */
    static DocumentFont liberationSans(String style) {
        try {
            return new DocumentFont(
                    new ClassPathResource("liberation/LiberationSans-" + style + ".ttf")
                            .getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The typeface for one document. */
    PDType0Font in(PDDocument document) {
        try {
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text, with {@code [U+…]} in the place of each character that cannot be printed. */
    String printable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(
                        point ->
                                canPrint(point)
                                        ? Character.toString(point)
                                        : "[U+%04X]".formatted(point))
                .collect(Collectors.joining());
    }

    private boolean canPrint(int point) {
        return point == '\n' || glyphs.getGlyphId(point) != 0;
    }
}
