package io.rapport.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The core is plain, pure and small in every package. */
final class ArchitectureTest {
    private static final int MOST_TYPES = 12;
    private static final List<String> PACKAGES = List.of(
            "alarm",
            "alert",
            "businesstime",
            "bytes",
            "customer",
            "detection",
            "episode",
            "evidence",
            "matter",
            "metrics",
            "number",
            "outcome",
            "outcome.crossing",
            "policy",
            "purchase",
            "recovery",
            "reference",
            "rule",
            "rule.condition",
            "rule.life",
            "rule.service",
            "screening",
            "signal",
            "silence",
            "sla",
            "step",
            "survey",
            "touchpoint",
            "track",
            "view",
            "watch");
    private static final Set<String> INEXACT = Set.of(
            "exp", "log", "pow", "random", "sin", "cos", "tan", "expm1", "log1p", "log10", "cbrt", "hypot", "tanh");
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.rapport.core");

    @Test
    void theCoreIsTheJdkAndNothingElse() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.rapport.core..",
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.io",
                        "java.nio",
                        "java.nio.charset",
                        "java.security",
                        "org.jspecify.annotations")
                .check(CORE);
    }

    @Test
    void theCoreHasNoClockChanceThreadOrLogger() {
        noClasses()
                .should()
                .dependOnClassesThat(named("a clock, chance, thread or logger", ArchitectureTest::isImpure))
                .orShould()
                .callMethodWhere(owner(System.class, Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty")))
                .orShould()
                .callMethodWhere(owner(Instant.class, Set.of("now")))
                .orShould()
                .callMethodWhere(owner(ZoneId.class, Set.of("systemDefault")))
                .check(CORE);
    }

    private static boolean isImpure(JavaClass type) {
        String name = type.getFullName();
        return name.startsWith("java.util.concurrent.")
                || name.startsWith("java.util.logging.")
                || Set.of("java.lang.Thread", "java.util.Random", "java.time.Clock", "java.lang.System$Logger")
                        .contains(name);
    }

    @Test
    void mathThatDiffersBetweenMachinesIsNotUsed() {
        noClasses().should().callMethodWhere(owner(Math.class, INEXACT)).check(CORE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.rapport.core.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void everyPackageNamedIsThereAndHoldsNoMoreTypesThanTheHouseAllows() {
        for (String name : PACKAGES) {
            long types = CORE.stream()
                    .filter(type -> type.getPackageName().equals("io.rapport.core." + name))
                    .filter(type ->
                            type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                    .count();
            assertThat(types).as(name).isBetween(1L, (long) MOST_TYPES);
        }
        assertThat(CORE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                .hasSize(PACKAGES.size() + 1);
    }

    @Test
    void nothingMutableIsStatic() {
        List<String> mutable = CORE.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .map(JavaMember::getFullName)
                .toList();
        assertThat(mutable).isEmpty();
    }

    private static <T> DescribedPredicate<T> named(String name, Predicate<T> predicate) {
        return DescribedPredicate.describe(name, predicate);
    }

    private static DescribedPredicate<JavaMethodCall> owner(Class<?> type, Set<String> methods) {
        return named(
                type.getSimpleName() + methods,
                call -> call.getTargetOwner().isEquivalentTo(type) && methods.contains(call.getName()));
    }
}
