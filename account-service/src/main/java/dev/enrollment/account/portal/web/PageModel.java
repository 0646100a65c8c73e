package dev.enrollment.account.portal.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of the portal is given. */
@ControllerAdvice(basePackageClasses = PageModel.class, annotations = StaffPage.class)
class PageModel {

    private final Words words;

    PageModel(Words words) {
        this.words = words;
    }

    @ModelAttribute("words")
    Words words() {
        return words;
    }

    @ModelAttribute("signedIn")
    boolean signedIn(@Nullable Principal person) {
        return person != null;
    }
}
