package dev.enrollment.account.portal;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.EnrollmentIds;
import dev.enrollment.account.Field;
import dev.enrollment.account.Market;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One person's drafts: begun, found, copied, and nobody else's. */
@Service
@Transactional
public class DraftBox {

    private static final Logger LOG = LoggerFactory.getLogger(DraftBox.class);

    private static final int MOST_FORGOTTEN = 10_000;

    private final Drafts drafts;
    private final EnrollmentIds ids;
    private final Clock clock;

    public DraftBox(Drafts drafts, EnrollmentIds ids, Clock clock) {
        this.drafts = drafts;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins a draft with what the identity provider knows of the person. */
    public Draft begin(Person person, Market market, String language) {
        return kept(Draft.begin(ids.next(), person, market, language, clock.instant()));
    }

    /** Begins another draft, with what does not depend on the market where that is another. */
    public Draft copy(EnrollmentId id, Person person, Market market) {
        return kept(find(id, person).copy(ids.next(), market, clock.instant()));
    }

    /** The person's draft; throws where there is none. */
    @Transactional(readOnly = true)
    public Draft find(EnrollmentId id, Person person) {
        return findIfAny(id, person).orElseThrow(() -> new UnknownDraft(id));
    }

    /** The person's draft; empty where there is none, or where it is somebody else's. */
    @Transactional(readOnly = true)
    public Optional<Draft> findIfAny(EnrollmentId id, Person person) {
        return drafts.find(id, person.subject());
    }

    /** At most so many of the person's, the newest first, beginning after this one. */
    @Transactional(readOnly = true)
    public List<Draft> of(Person person, @Nullable EnrollmentId after, int limit) {
        return drafts.of(person.subject(), after, limit);
    }

    /** Deletes what was abandoned; what is left over is deleted at the next look. */
    public void forget(Duration keep) {
        int forgotten = drafts.forget(keep, MOST_FORGOTTEN);
        if (forgotten > 0) {
            LOG.info("Deleted {} abandoned drafts", forgotten);
        }
    }

    Draft lock(EnrollmentId id, Person person) {
        return drafts.lock(id, person.subject()).orElseThrow(() -> new UnknownDraft(id));
    }

    /** The draft as it would be, with nothing kept. */
    Draft typed(Draft draft, Step step, Map<Field, String> texts) {
        return draft.filledIn(step, texts, clock.instant());
    }

    Draft fillIn(Draft draft, Step step, Map<Field, String> texts) {
        return kept(typed(draft, step, texts));
    }

    Draft corrected(Draft draft, Map<Field, String> texts) {
        return draft.corrected(texts, clock.instant());
    }

    void keep(Draft draft) {
        drafts.save(draft);
    }

    void discard(Draft draft) {
        drafts.discard(draft.id());
    }

    Instant now() {
        return clock.instant();
    }

    private Draft kept(Draft draft) {
        drafts.save(draft);
        return draft;
    }
}
