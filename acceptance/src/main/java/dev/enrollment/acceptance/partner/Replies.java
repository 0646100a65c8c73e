package dev.enrollment.acceptance.partner;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.http.Keys;
import dev.enrollment.acceptance.journey.Answers;
import dev.enrollment.acceptance.journey.Journeys;
import dev.enrollment.schemas.RecordTypes;
import java.util.Collection;
import java.util.List;

/** What the partners' systems read: each the replies on its own topic. */
public final class Replies implements AutoCloseable {

    private final List<ReplyReader> readers;

    public Replies(
            SandboxAddresses addresses,
            Collection<String> partners,
            Keys keys,
            Journeys journeys,
            Answers answers) {
        RecordTypes.trust();
        readers =
                partners.stream()
                        .map(
                                partner ->
                                        new ReplyReader(
                                                addresses, partner, keys, journeys, answers))
                        .toList();
    }

    /** Reads on in the background until closed. */
    public void begin() {
        readers.forEach(ReplyReader::begin);
    }

    @Override
    public void close() {
        readers.forEach(ReplyReader::close);
    }
}
