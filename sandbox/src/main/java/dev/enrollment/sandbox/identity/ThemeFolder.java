package dev.enrollment.sandbox.identity;

import dev.enrollment.sandbox.dist.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The project's theme as a folder. Keycloak reads a jar only when it is built, and one built
 * Keycloak serves all checkouts of this machine.
 */
final class ThemeFolder {

    private ThemeFolder() {}

    /** Copies the theme into the folder, in the place of what is there. */
    static void copyTo(Path folder) {
        Folders.delete(folder);
        IdentityModule.visit(
                List.of("theme", "passwords"),
                (name, file) -> {
                    Path copy = folder.resolve(name);
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                });
    }
}
