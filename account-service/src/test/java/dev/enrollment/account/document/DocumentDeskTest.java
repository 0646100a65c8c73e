package dev.enrollment.account.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.Accounting;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.intake.Violation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DocumentDeskTest {

    private static final EnrollmentId ID = Accounting.id(1);
    private static final byte[] PDF = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};

    private static final class InMemoryDocuments implements Documents {

        private final List<Document> kept = new ArrayList<>();

        @Override
        public void add(EnrollmentId enrollment, Document document, byte[] content) {
            kept.add(document);
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
            return Optional.empty();
        }
    }

    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final DocumentDesk desk =
            new DocumentDesk(documents, Clock.fixed(Accounting.NOW, ZoneOffset.UTC));

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
    void anythingElseIsRefused() {
        for (String content : List.of("", "%PDF", "MZ", "<html>", "PK\u0003\u0004")) {
            assertThat(codes("A", content.getBytes(StandardCharsets.UTF_8)))
                    .as(content)
                    .containsExactly("DOCUMENT_KIND");
        }
        assertThat(documents.kept).isEmpty();
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
