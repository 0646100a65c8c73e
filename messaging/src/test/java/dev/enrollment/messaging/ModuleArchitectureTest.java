package dev.enrollment.messaging;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The module's parts know each other in one direction only, and its API knows none of them. */
@AnalyzeClasses(packages = "dev.enrollment.messaging", importOptions = DoNotIncludeTests.class)
class ModuleArchitectureTest {

    private static final String API = "dev.enrollment.messaging";

    @ArchTest
    static final ArchRule eachPartKnowsOnlyThoseBelow =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("api")
                    .definedBy(API)
                    .layer("storage")
                    .definedBy(API + ".storage")
                    .layer("metrics")
                    .definedBy(API + ".metrics")
                    .layer("wire")
                    .definedBy(API + ".wire")
                    .layer("sending")
                    .definedBy(API + ".sending")
                    .layer("tracing")
                    .definedBy(API + ".tracing")
                    .layer("transaction")
                    .definedBy(API + ".transaction")
                    .layer("receiving")
                    .definedBy(API + ".receiving")
                    .layer("parking")
                    .definedBy(API + ".parking")
                    .whereLayer("api")
                    .mayNotAccessAnyLayer()
                    .whereLayer("storage")
                    .mayNotAccessAnyLayer()
                    .whereLayer("metrics")
                    .mayNotAccessAnyLayer()
                    .whereLayer("wire")
                    .mayNotAccessAnyLayer()
                    .whereLayer("sending")
                    .mayOnlyAccessLayers("storage", "metrics", "wire")
                    .whereLayer("tracing")
                    .mayOnlyAccessLayers("api", "wire")
                    .whereLayer("transaction")
                    .mayOnlyAccessLayers("api", "wire", "sending", "tracing")
                    .whereLayer("receiving")
                    .mayOnlyAccessLayers(
                            "api",
                            "storage",
                            "metrics",
                            "wire",
                            "sending",
                            "tracing",
                            "transaction")
                    .ensureAllClassesAreContainedInArchitecture();
}
