package io.rapport.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of the house: which arrows there may be, and how large a room may grow. Nothing is exempt. */
class HouseTest {
    private static final int MOST_TYPES = 12;
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location ->
                    !location.contains("io/rapport/schemas/") || location.contains("io/rapport/schemas/Contract"))
            .importPackages("io.rapport");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.rapport.core",
                "io.rapport.core.alert",
                "io.rapport.core.rule",
                "io.rapport.core.step",
                "io.rapport.schemas",
                "io.rapport.wire",
                "io.rapport.wire.registry",
                "io.rapport.expression",
                "io.rapport.expression.rule",
                "io.rapport.scenarios",
                "io.rapport.streams",
                "io.rapport.service",
                "io.rapport.service.rules"
            })
    void everyNamedPackageIsThere(String name) {
        assertThat(HOUSE.stream()
                        .filter(c -> c.getPackageName().startsWith(name))
                        .count())
                .as(name)
                .isPositive();
    }

    @Test
    void theCoreStandsOnTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage("io.rapport.core..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("io.rapport.core..", "java..", "org.jspecify.."))
                .check(HOUSE);
    }

    @Test
    void arrowsOnlyGoTheWayTheyMay() {
        forbid("io.rapport.schemas..", "io.rapport.core..", "io.rapport.wire..", "io.rapport.service..");
        forbid("io.rapport.wire..", "io.rapport.expression..", "io.rapport.streams..", "io.rapport.service..");
        forbid("io.rapport.expression..", "io.rapport.wire..", "io.rapport.streams..", "io.rapport.service..");
        forbid("io.rapport.scenarios..", "io.rapport.wire..", "io.rapport.streams..", "io.rapport.service..");
        forbid("io.rapport.streams..", "io.rapport.expression..", "io.rapport.scenarios..", "io.rapport.service..");
    }

    private static void forbid(String from, String... to) {
        noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to)
                .check(HOUSE);
    }

    @Test
    void confluentsClientStaysBehindOneClass() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.rapport.wire.registry.ConfluentClient")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.flink..")
                .check(HOUSE);
    }

    @Test
    void onlyTheServiceKnowsHttpAndTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.rapport.service..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "picocli..", "io.micrometer..")
                .check(HOUSE);
    }

    @Test
    void packagesDoNotGoRoundInCircles() {
        slices().matching("io.rapport.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("io.rapport.core.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("io.rapport.service.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("io.rapport.streams.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("io.rapport.wire.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void noPackageHoldsMoreThanTwelveTypes() {
        Map<String, Long> sizes = HOUSE.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(c -> !c.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));

        assertThat(sizes.entrySet())
                .allSatisfy(
                        size -> assertThat(size.getValue()).as(size.getKey()).isLessThanOrEqualTo(MOST_TYPES));
    }

    @Test
    void everyPackageSaysWhatItIs() {
        assertThat(HOUSE.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(p -> !p.getName().equals("io.rapport.schemas"))
                        .filter(p -> p.tryGetPackageInfo().isEmpty())
                        .map(p -> p.getName()))
                .isEmpty();
    }
}
