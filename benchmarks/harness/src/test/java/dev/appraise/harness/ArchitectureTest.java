package dev.appraise.harness;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.appraise.api.data.Split;
import dev.appraise.api.data.TestData;

@AnalyzeClasses(
        packages = "dev.appraise",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutTestJars.class})
class ArchitectureTest {
    /** The conformance kit is a jar of tests once it is packaged. */
    static final class WithoutTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String API = "dev.appraise.api..";
    private static final String CORE = "dev.appraise.core..";
    private static final String APPRAISERS = "dev.appraise.appraisers..";
    private static final String BASELINES = "dev.appraise.baselines..";
    private static final String DATASETS = "dev.appraise.datasets..";
    private static final String HARNESS = "dev.appraise.harness..";

    @ArchTest
    static final ArchRule theApiDependsOnNothingButJava = classes()
            .that()
            .resideInAPackage(API)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(API, "java..", "org.jspecify.."));

    @ArchTest
    static final ArchRule theCoreSeesTheApiAlone = sees(CORE, APPRAISERS, BASELINES, DATASETS, HARNESS);

    @ArchTest
    static final ArchRule appraisersSeeTheApiAlone = sees(APPRAISERS, CORE, BASELINES, DATASETS, HARNESS);

    @ArchTest
    static final ArchRule baselinesSeeTheApiAlone = sees(BASELINES, CORE, APPRAISERS, DATASETS, HARNESS);

    @ArchTest
    static final ArchRule datasetsSeeTheApiAlone = sees(DATASETS, CORE, APPRAISERS, BASELINES, HARNESS);

    /** Nor a {@link Split}, by which one could come to them. */
    @ArchTest
    static final ArchRule whatTrainsAndPrunesNeverSeesTestRows = noClasses()
            .that()
            .resideInAnyPackage("dev.appraise.api.pruning..", "dev.appraise.api.recipe..", CORE, APPRAISERS, BASELINES)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(TestData.class, Split.class);

    @ArchTest
    static final ArchRule librariesDoNotPrint = noClasses()
            .that()
            .resideInAnyPackage(API, CORE, APPRAISERS, BASELINES, DATASETS)
            .should(ACCESS_STANDARD_STREAMS)
            .orShould()
            .callMethodWhere(target(name("printStackTrace")));

    @ArchTest
    static final ArchRule exceptionsSayWhatTheyAre = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.appraise.(**)").should().beFreeOfCycles();

    private static ArchRule sees(String module, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true);
    }
}
