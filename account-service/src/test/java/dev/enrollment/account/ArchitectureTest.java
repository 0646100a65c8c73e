package dev.enrollment.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.enrollment.tests.Rooms;
import dev.enrollment.tests.ServiceArchitecture;

@AnalyzeClasses(
        packages = "dev.enrollment.account",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.enrollment.account";

    @ArchTest static final ArchTests rules = ArchTests.in(ServiceArchitecture.class);

    @ArchTest
    static void roomsAreUsedAsTheReadmeDrawsThem(JavaClasses classes) {
        Rooms.drawnIn(Rooms.readme(), ROOT).areKept(classes);
    }

    @ArchTest
    static void anotherDrawingWouldBeNoticed(JavaClasses classes) {
        String readme = Rooms.readme();
        String row = readme.replaceFirst("(?s).*\n(\\| `document` [^\n]*)\n.*", "$1");

        assertThat(Rooms.drawnIn(readme.replace(row + "\n", ""), ROOT).violations(classes))
                .contains("document is not drawn", "document is not above portal")
                .anyMatch(violation -> violation.startsWith("document uses intake: "));
        assertThat(
                        Rooms.drawnIn(
                                        readme.replace(row, row.replace("`intake`", "`portal`")),
                                        ROOT)
                                .violations(classes))
                .contains(
                        "portal is not above document",
                        "document is drawn to use portal, and does not")
                .anyMatch(violation -> violation.startsWith("document uses intake: "));
    }
}
