package dev.enrollment.tests;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * The structure every service keeps: domain in the middle, adapters around it, Avro at one edge
 * only.
 */
public final class ServiceArchitecture {

    private static final String[] ADAPTERS = {
        "..messaging..",
        "..persistence..",
        "..web..",
        "..mail..",
        "..http..",
        "..timer..",
        "..sealing.."
    };

    private static final DescribedPredicate<CanBeAnnotated> WIRED =
            CanBeAnnotated.Predicates.metaAnnotatedWith(Component.class)
                    .or(CanBeAnnotated.Predicates.annotatedWith(Configuration.class))
                    .or(CanBeAnnotated.Predicates.annotatedWith(ConfigurationProperties.class));

    private static final DescribedPredicate<JavaClass> FRAMEWORKS =
            resideInAnyPackage(
                    "org.springframework..",
                    "jakarta..",
                    "org.apache..",
                    "tools.jackson..",
                    "com.fasterxml.jackson..",
                    "com.github.kagkarlsson..",
                    "org.thymeleaf..");

    @ArchTest
    static final ArchRule domainKnowsNoFramework =
            noClasses()
                    .that(not(resideInAnyPackage(ADAPTERS)))
                    .and(not(WIRED))
                    .and(not(nestedInWired()))
                    .should()
                    .dependOnClassesThat(FRAMEWORKS)
                    .because("the domain is plain Java; frameworks stay in adapters and wiring");

    @ArchTest
    static final ArchRule domainKnowsNoAdapter =
            noClasses()
                    .that(not(resideInAnyPackage(ADAPTERS)))
                    .and(not(WIRED))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(ADAPTERS))
                    .because("adapters depend on the domain, never the other way round");

    @ArchTest
    static final ArchRule avroStaysUnderMessaging =
            noClasses()
                    .that(not(resideInAPackage("..messaging..")))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("dev.enrollment.events..", "org.apache.avro.."))
                    .because("an Avro class never is a domain, database or web type");

    @ArchTest
    static final ArchRule adaptersDoNotKnowEachOther =
            slices().matching(
                            "dev.enrollment..(messaging|persistence|web|mail|http|timer|sealing)..")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(
                            DescribedPredicate.alwaysTrue(),
                            resideInAPackage("dev.enrollment.messaging"))
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyMessagingAndPersistenceUseTheCore =
            noClasses()
                    .that(not(resideInAnyPackage("..messaging..", "..persistence..")))
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.enrollment.messaging"))
                    .because("use cases speak to ports, not to the outbox");

    @ArchTest
    static final ArchRule theCoreIsUsedByItsApi =
            noClasses()
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.enrollment.messaging.*.."))
                    .because("the parts of the core are its own affair");

    @ArchTest
    static final ArchRule noVirtualThreads =
            noClasses()
                    .should()
                    .callMethod(Thread.class, "ofVirtual")
                    .orShould()
                    .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                    .orShould()
                    .callMethod(Executors.class, "newVirtualThreadPerTaskExecutor")
                    .because("they can lock each other out while classes are loaded (ADR 129)");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("dev.enrollment.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            classes().should().haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|DTO|Dto|Base)$");

    private ServiceArchitecture() {}

    private static DescribedPredicate<JavaClass> nestedInWired() {
        return DescribedPredicate.describe(
                "nested in a wired type",
                type -> type.getEnclosingClass().map(WIRED::test).orElse(false));
    }
}
