package dev.enrollment.account.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.Accounting;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.document.pdf.RealPdfs;
import dev.enrollment.account.intake.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class DocumentDeskTest {

    private static final EnrollmentId ID = Accounting.id(1);
    private static final byte[] PDF = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000ffda0102ffd9");
    private static final byte[] CUT_JPEG = HexFormat.of().parseHex("ffd8ffe0ffd9ffda0102");
    private static final byte[] HEIC = "\0\0\0\u0018ftypheic\0\0".getBytes(StandardCharsets.UTF_8);

    private static final class InMemoryDocuments implements Documents {

        private final List<Document> kept = new ArrayList<>();
        private byte[] last = {};

        @Override
        public void add(EnrollmentId enrollment, Document document, byte[] content) {
            kept.add(document);
            last = content;
        }

        @Override
        public long lockedSize(EnrollmentId enrollment) {
            return kept.stream().mapToLong(Document::size).sum();
        }

        @Override
        public List<Document> of(EnrollmentId enrollment) {
            return kept;
        }

        @Override
        public Optional<Document.Content> find(EnrollmentId enrollment, UUID id) {
            return kept.stream()
                    .filter(document -> document.id().equals(id))
                    .map(document -> new Document.Content(document, last))
                    .findAny();
        }
    }

    private Scanner.Verdict verdict = Scanner.Verdict.NOTHING_FOUND;
    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final DocumentDesk desk =
            new DocumentDesk(
                    documents,
                    RealPdfs.pdfs(),
                    _ -> verdict,
                    TransactionOperations.withoutTransaction(),
                    Clock.fixed(Accounting.NOW, ZoneOffset.UTC));

    @Test
    void aDocumentIsWhatItsFirstBytesSay() {
        assertThat(codes("A", PDF)).isEmpty();
        assertThat(codes("B", PNG)).isEmpty();
        assertThat(codes("C", JPEG)).isEmpty();
        assertThat(documents.kept)
                .extracting(Document::fileName)
                .containsExactly("A.pdf", "B.png", "C.jpg");
        assertThat(desk.handedIn(ID, Accounting.NOW)).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(desk.handedIn(ID, Accounting.NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void whatIsTypedIsKeptAsTextAndShownInPlace() {
        desk.write(ID, "APPEAL", "Η διεύθυνση είναι σωστή.");
        var written = documents.kept.getFirst();
        assertThat(written.fileName()).isEqualTo("APPEAL.txt");
        assertThat(written.kind().mediaType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(desk.toShow(ID, written.id()).orElseThrow().bytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("Η διεύθυνση είναι σωστή.");
    }

    @Test
    void anythingElseIsRefused() {
        for (String content : List.of("%PDF", "MZ", "<html>", "PK\u0003\u0004", "A text.")) {
            assertThat(codes("A", content.getBytes(StandardCharsets.UTF_8)))
                    .as(content)
                    .containsExactly("DOCUMENT_KIND");
        }
        assertThat(documents.kept).isEmpty();
    }

    @Test
    void whatNobodyCanReadIsRefusedWithTheReason() throws IOException {
        assertThat(codes("A", new byte[0])).containsExactly("DOCUMENT_EMPTY");
        assertThat(codes("A", HEIC)).containsExactly("DOCUMENT_HEIC");
        assertThat(codes("A", CUT_JPEG)).containsExactly("DOCUMENT_CUT");
        assertThat(codes("A", RealPdfs.written("user", "owner")))
                .containsExactly("DOCUMENT_LOCKED");
        assertThat(documents.kept).isEmpty();
    }

    @Test
    void whatAScannerDoesNotPassIsNotKept() {
        verdict = Scanner.Verdict.HARMFUL;
        assertThat(codes("A", PDF)).containsExactly("DOCUMENT_HARMFUL");
        verdict = Scanner.Verdict.UNKNOWN;
        assertThat(codes("A", PDF)).containsExactly("DOCUMENT_UNCHECKED");
        assertThat(documents.kept).isEmpty();
    }

    @Test
    void aPdfMayBeginLateAndMayRestrictWhatIsDoneWithIt() throws IOException {
        byte[] pdf = RealPdfs.written("", "");
        assertThat(codes("A", after("\n", pdf))).isEmpty();
        assertThat(codes("B", after("\uFEFF", pdf))).isEmpty();
        assertThat(codes("C", RealPdfs.written("", "owner"))).isEmpty();
        assertThat(codes("D", after("x".repeat(500), PDF))).containsExactly("DOCUMENT_KIND");
        assertThat(codes("D", after("x".repeat(1100), pdf))).containsExactly("DOCUMENT_KIND");
    }

    @Test
    void onlyWhatIsWhollyOfItsKindIsShownInPlace() throws IOException {
        byte[] pdf = RealPdfs.written("", "");
        byte[] png = HexFormat.of().parseHex("89504e470d0a1a0a0000000d494844520000000049454e44");
        assertThat(shows(pdf)).isTrue();
        assertThat(shows(RealPdfs.written("", "owner"))).isTrue();
        assertThat(shows(png)).isTrue();
        assertThat(shows(JPEG)).isTrue();

        assertThat(shows(PDF)).as("nobody opens it").isFalse();
        assertThat(shows(after("\n", pdf))).as("it begins with something else").isFalse();
        assertThat(shows(PNG)).as("it has no end").isFalse();
        assertThat(desk.toShow(ID, UUID.randomUUID())).isEmpty();
    }

    private boolean shows(byte[] content) {
        assertThat(codes("A", content)).isEmpty();
        return desk.toShow(ID, documents.kept.getLast().id()).isPresent();
    }

    private static byte[] after(String text, byte[] pdf) {
        byte[] before = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(before, before.length + pdf.length);
        System.arraycopy(pdf, 0, all, before.length, pdf.length);
        return all;
    }

    @Test
    void oneMayHaveFiveMebibytesAndAllTogetherTwentyFive() {
        assertThat(codes("A", Arrays.copyOf(PDF, (5 << 20) + 1))).containsExactly("DOCUMENT_SIZE");
        for (int i = 0; i < 5; i++) {
            assertThat(codes("A", Arrays.copyOf(PDF, 5 << 20))).isEmpty();
        }
        assertThat(codes("A", PDF)).containsExactly("DOCUMENTS_SIZE");
    }

    private List<String> codes(String item, byte[] content) {
        return desk.handIn(ID, Map.of(item, content)).stream().map(Violation::code).toList();
    }
}
