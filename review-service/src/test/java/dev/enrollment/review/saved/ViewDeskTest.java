package dev.enrollment.review.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.enrollment.review.Colleagues;
import dev.enrollment.review.Reviewer;
import dev.enrollment.review.ReviewerId;
import dev.enrollment.review.UnacceptableWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewDeskTest {

    private static final Reviewer RITA = person("rita", false);
    private static final Reviewer RAVI = person("ravi", false);
    private static final Reviewer LENA = person("lena", true);
    private static final QueueAnswers WAITING =
            QueueAnswers.of(Map.of("state", "READY", "holder", "me"));
    private static final QueueAnswers GERMAN = QueueAnswers.of(Map.of("market", "DE"));

    private final InMemoryViews views = new InMemoryViews();
    private final ViewDesk desk = new ViewDesk(views, new NoNames());

    @Test
    void aViewIsItsOwnersUntilItIsShared() {
        SavedView kept = desk.keep(" Mine ", false, WAITING, RITA);
        assertThat(names(RITA)).containsExactly("Mine");
        assertThat(names(RAVI)).isEmpty();
        assertThatExceptionOfType(NoSuchView.class).isThrownBy(() -> desk.find(kept.id(), RAVI));
        desk.change(kept.id(), "Ours", true, RITA);
        assertThat(names(RAVI)).containsExactly("Ours");
        assertThat(desk.find(kept.id(), RAVI).answers()).isEqualTo(WAITING);
    }

    @Test
    void onlyItsOwnerChangesItAndALeadWhatIsShared() {
        SavedView own = desk.keep("Own", false, WAITING, RITA);
        SavedView shared = desk.keep("Shared", true, GERMAN, RITA);
        for (Reviewer other : List.of(RAVI, LENA)) {
            assertThatExceptionOfType(NoSuchView.class)
                    .isThrownBy(() -> desk.delete(own.id(), other));
        }
        assertThatExceptionOfType(NoSuchView.class)
                .isThrownBy(() -> desk.change(shared.id(), "His", true, RAVI));
        desk.delete(shared.id(), LENA);
        desk.delete(own.id(), RITA);
        assertThat(names(RITA)).isEmpty();
    }

    @Test
    void theSameNameAgainGetsTheNewFilter() {
        SavedView first = desk.keep("Mine", false, WAITING, RITA);
        SavedView second = desk.keep("Mine", true, GERMAN, RITA);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(desk.seenBy(RAVI)).containsExactly(second);
        assertThat(second.answers()).isEqualTo(GERMAN);
    }

    @Test
    void aNameThatAnotherOwnViewHasIsRefused() {
        desk.keep("One", false, WAITING, RITA);
        SavedView two = desk.keep("Two", false, WAITING, RITA);
        assertThat(refusal(() -> desk.change(two.id(), "One", false, RITA)))
                .isEqualTo("NAME_TAKEN");
        desk.keep("One", false, WAITING, RAVI);
    }

    @ParameterizedTest
    @CsvSource({"'',REQUIRED", "' ',REQUIRED", "61,TOO_LONG", "'a\u0007b',UNPRINTABLE"})
    void aNameIsAShortText(String name, String rule) {
        String asked = name.equals("61") ? "x".repeat(61) : name;
        assertThat(refusal(() -> desk.keep(asked, false, WAITING, RITA))).isEqualTo(rule);
    }

    @Test
    void nobodyHasViewsWithoutEnd() {
        for (int i = 0; i < ViewDesk.MOST; i++) {
            desk.keep("View " + i, false, WAITING, RITA);
        }
        assertThat(refusal(() -> desk.keep("One more", false, WAITING, RITA)))
                .isEqualTo("TOO_MANY");
        desk.keep("View 0", false, GERMAN, RITA);
    }

    private static String refusal(Runnable what) {
        return catchThrowableOfType(UnacceptableWord.class, what::run)
                .violations()
                .getFirst()
                .code();
    }

    private List<String> names(Reviewer reader) {
        return desk.seenBy(reader).stream().map(SavedView::name).toList();
    }

    private static Reviewer person(String name, boolean lead) {
        return new Reviewer(new ReviewerId(name), name, lead);
    }

    private static final class InMemoryViews implements SavedViews {

        private final List<SavedView> all = new ArrayList<>();

        @Override
        public List<SavedView> seenBy(ReviewerId reader) {
            return all.stream()
                    .filter(view -> view.isSeenBy(reader))
                    .sorted(Comparator.comparing(SavedView::name))
                    .toList();
        }

        @Override
        public Optional<SavedView> find(ViewId id) {
            return all.stream().filter(view -> view.id().equals(id)).findAny();
        }

        @Override
        public boolean save(SavedView view) {
            boolean taken =
                    all.stream()
                            .filter(other -> !other.id().equals(view.id()))
                            .filter(other -> other.owner().equals(view.owner()))
                            .anyMatch(other -> other.name().equals(view.name()));
            if (!taken) {
                delete(view.id());
                all.add(view);
            }
            return !taken;
        }

        @Override
        public void delete(ViewId id) {
            all.removeIf(view -> view.id().equals(id));
        }
    }

    private static final class NoNames implements Colleagues {

        @Override
        public void know(ReviewerId reviewer, String name) {}

        @Override
        public Map<ReviewerId, String> names() {
            return Map.of();
        }
    }
}
