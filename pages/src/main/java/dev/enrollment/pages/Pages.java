package dev.enrollment.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pages of a service. Paths are patterns as in {@code /enrollments/**}; what none of them names
 * is no page.
 *
 * @param open may be read by everybody, besides the style sheets and the icon that all services
 *     share
 * @param personal ask for a sign-in, whoever it is
 * @param staff ask for a sign-in by somebody with one of the roles
 * @param landing where a sign-in ends that began at no page
 */
public record Pages(
        SignIn signIn,
        List<String> open,
        List<String> personal,
        Map<String, Set<String>> staff,
        String landing) {

    public Pages {
        open = List.copyOf(open);
        personal = List.copyOf(personal);
        staff = Map.copyOf(staff);
    }

    /** The pages of a service that has none for staff. */
    public Pages(SignIn signIn, List<String> open, List<String> personal, String landing) {
        this(signIn, open, personal, Map.of(), landing);
    }
}
