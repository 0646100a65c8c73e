package dev.enrollment.account.document.web;

import dev.enrollment.account.Field;
import dev.enrollment.account.document.Document;
import dev.enrollment.account.timeline.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reviewers wait for.
 *
 * @param requestedAt null where nothing is asked for
 * @param answerBy null where no time was named
 */
record InformationView(
        @Nullable Instant requestedAt, @Nullable Instant answerBy, List<Item> items) {

    static final InformationView NOTHING = new InformationView(null, null, List.of());

    /**
     * One item: FIELD, to be corrected by an amendment, or DOCUMENT.
     *
     * @param received what was handed in for it since it was asked for, oldest first
     */
    record Item(String item, String kind, List<Received> received) {}

    /** A document that was handed in. */
    record Received(String documentId, String mediaType, Instant receivedAt, long bytes) {

        static Received of(Document document) {
            return new Received(
                    document.id().toString(),
                    document.kind().mediaType(),
                    document.receivedAt(),
                    document.size());
        }
    }

    static InformationView of(Entry asked, @Nullable Instant answerBy, List<Document> documents) {
        return new InformationView(
                asked.at(),
                answerBy,
                asked.codes().stream()
                        .distinct()
                        .map(
                                item ->
                                        new Item(
                                                item,
                                                document(item) ? "DOCUMENT" : "FIELD",
                                                received(item, asked, documents)))
                        .toList());
    }

    /** Whether an item is a document; else it is a field of the application. */
    static boolean document(String item) {
        return Field.at(item).isEmpty();
    }

    private static List<Received> received(String item, Entry asked, List<Document> documents) {
        return documents.stream()
                .filter(document -> document.item().equals(item))
                .filter(document -> !document.receivedAt().isBefore(asked.at()))
                .map(Received::of)
                .toList();
    }
}
