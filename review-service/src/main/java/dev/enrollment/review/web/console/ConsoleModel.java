package dev.enrollment.review.web.console;

import dev.enrollment.review.web.Staff;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of the console is given. */
@ControllerAdvice(basePackageClasses = ConsoleModel.class)
class ConsoleModel {

    private final ConsoleWords words;

    ConsoleModel(ConsoleWords words) {
        this.words = words;
    }

    @ModelAttribute("words")
    ConsoleWords words() {
        return words;
    }

    @ModelAttribute("keys")
    List<Key> keys() {
        return List.of(Key.values());
    }

    /** The person signed in; null before. */
    @ModelAttribute("staff")
    @Nullable Staff staff(@Nullable Principal person) {
        return person instanceof Authentication authentication ? Staff.of(authentication) : null;
    }
}
