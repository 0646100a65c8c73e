package dev.enrollment.review.saved;

import dev.enrollment.review.Colleagues;
import dev.enrollment.review.Reviewer;
import dev.enrollment.review.UnacceptableWord;
import dev.enrollment.review.Violation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with their views. Each method is one transaction. */
@Service
@Transactional
public class ViewDesk {

    public static final int LONGEST_NAME = 60;

    /** Of one person. */
    static final int MOST = 50;

    private final SavedViews views;
    private final Colleagues colleagues;

    ViewDesk(SavedViews views, Colleagues colleagues) {
        this.views = views;
        this.colleagues = colleagues;
    }

    /** The person's own views and those that are shared, in the order of their names. */
    @Transactional(readOnly = true)
    public List<SavedView> seenBy(Reviewer reader) {
        return views.seenBy(reader.id());
    }

    /** Throws {@link NoSuchView} also where it is somebody else's alone. */
    @Transactional(readOnly = true)
    public SavedView find(ViewId id, Reviewer reader) {
        return views.find(id)
                .filter(view -> view.isSeenBy(reader.id()))
                .orElseThrow(() -> new NoSuchView(id));
    }

    /**
     * Keeps the answers under this name; a view that the person has under it already gets them.
     * Throws {@link UnacceptableWord} where the name is none.
     */
    public SavedView keep(
            @Nullable String name, boolean shared, QueueAnswers answers, Reviewer by) {
        String called = requireName(name);
        List<SavedView> own =
                views.seenBy(by.id()).stream().filter(it -> it.owner().equals(by.id())).toList();
        Optional<SavedView> known =
                own.stream().filter(view -> view.name().equals(called)).findAny();
        if (known.isEmpty() && own.size() >= MOST) {
            throw refused("TOO_MANY", "At most %d views".formatted(MOST), "Delete one first");
        }
        SavedView kept =
                known.map(view -> view.with(answers, shared))
                        .orElseGet(
                                () ->
                                        new SavedView(
                                                ViewId.random(), by.id(), called, shared, answers));
        save(kept);
        colleagues.know(by.id(), by.name());
        return kept;
    }

    /** Gives it another name, or shares it, or no longer. */
    public SavedView change(ViewId id, @Nullable String name, boolean shared, Reviewer by) {
        SavedView changed = changeable(id, by).called(requireName(name), shared);
        save(changed);
        return changed;
    }

    public void delete(ViewId id, Reviewer by) {
        views.delete(changeable(id, by).id());
    }

    private SavedView changeable(ViewId id, Reviewer by) {
        return views.find(id)
                .filter(view -> view.mayBeChangedBy(by))
                .orElseThrow(() -> new NoSuchView(id));
    }

    private void save(SavedView view) {
        if (!views.save(view)) {
            throw refused("NAME_TAKEN", "Another view has this name", "Choose another name");
        }
    }

    private static String requireName(@Nullable String name) {
        String called = name == null ? "" : name.strip();
        if (called.isEmpty()) {
            throw refused("REQUIRED", "A view has a name", "Enter a name");
        }
        if (called.length() > LONGEST_NAME) {
            throw refused(
                    "TOO_LONG",
                    "It is longer than %d characters".formatted(LONGEST_NAME),
                    "Shorten it");
        }
        if (!called.codePoints().allMatch(ViewDesk::isText)) {
            throw refused("UNPRINTABLE", "It has characters that are not text", "Type it again");
        }
        return called;
    }

    private static boolean isText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static UnacceptableWord refused(String code, String message, String cure) {
        return new UnacceptableWord(List.of(new Violation("name", code, message, cure)));
    }
}
