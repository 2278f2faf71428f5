package org.laminsql.tests;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The arrows between modules and packages, and what no class of ours may do. */
class DependencyDirectionTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/fixtures/"))
          .importPackages("org.laminsql");

  private static final String CATALOG = "org.laminsql.catalog..";
  private static final String ADAPTERS = "org.laminsql.adapters..";
  private static final String UDF = "org.laminsql.udf..";
  private static final String DRIVER = "org.laminsql.driver..";
  private static final String PLAN = "org.laminsql.driver.plan..";
  private static final String SHELL = "org.laminsql.shell..";
  private static final String CALCITE = "org.apache.calcite..";

  @Test
  void allModulesAreLookedAt() {
    assertThat(OURS.stream().map(JavaClass::getPackageName))
        .contains(
            "org.laminsql.catalog.model",
            "org.laminsql.adapters.format.hdf5",
            "org.laminsql.udf",
            "org.laminsql.driver.plan",
            "org.laminsql.shell");
  }

  @Test
  void theCatalogKnowsNoneOfTheOthers() {
    noClasses()
        .that()
        .resideInAPackage(CATALOG)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ADAPTERS, UDF, DRIVER, SHELL)
        .check(OURS);
  }

  @Test
  void adaptersKnowOnlyTheCatalog() {
    noClasses()
        .that()
        .resideInAPackage(ADAPTERS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(UDF, DRIVER, SHELL)
        .check(OURS);
  }

  @Test
  void functionsKnowOnlyTheCatalog() {
    noClasses()
        .that()
        .resideInAPackage(UDF)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ADAPTERS, DRIVER, SHELL)
        .check(OURS);
  }

  @Test
  void theDriverDoesNotKnowTheShell() {
    noClasses()
        .that()
        .resideInAPackage(DRIVER)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(SHELL)
        .check(OURS);
  }

  @Test
  void onlyThePlannerKnowsCalcite() {
    noClasses()
        .that(resideInAPackage("org.laminsql..").and(notIn(PLAN)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(CALCITE)
        .check(OURS);
  }

  @Test
  void theModelNeedsNothingButTheJdk() {
    noClasses()
        .that()
        .resideInAPackage("org.laminsql.catalog.model..")
        .should()
        .dependOnClassesThat(notIn("java..", "org.jspecify..", "org.laminsql.catalog.model.."))
        .check(OURS);
  }

  @Test
  void stagedExecutionDoesNotKnowTheJdbcClasses() {
    noClasses()
        .that()
        .resideInAnyPackage("org.laminsql.driver.run..", PLAN)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.laminsql.driver")
        .check(OURS);
  }

  @Test
  void thePlannerDoesNotKnowStagedExecution() {
    noClasses()
        .that()
        .resideInAPackage(PLAN)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.laminsql.driver.run..")
        .check(OURS);
  }

  @Test
  void formatsDoNotKnowOneAnother() {
    slices()
        .matching("org.laminsql.adapters.format.(*)..")
        .should()
        .notDependOnEachOther()
        .check(OURS);
  }

  /** But for the list of functions, which names each function's home. */
  @Test
  void packagesFormNoCycles() {
    slices()
        .matching("org.laminsql.(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(simpleName("SqlFunctions"), resideInAPackage(UDF))
        .check(OURS);
  }

  @Test
  void staticFieldsAreFinal() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage("org.laminsql..")
        .and()
        .areStatic()
        .should()
        .beFinal()
        .check(OURS);
  }

  @Test
  void noStaticFieldHoldsWhatCanChange() {
    List<String> mutable =
        OURS.stream()
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getModifiers().containsAll(Set.of(STATIC, FINAL)))
            .filter(field -> isMutable(field.getRawType()))
            .map(field -> field.getFullName())
            .toList();
    assertThat(mutable).isEmpty();
  }

  /** {@code java.sql.Driver} and {@code CommonDataSource} have a method that names its logger. */
  @Test
  void logsGoThroughSlf4j() {
    noClasses()
        .that()
        .doNotHaveSimpleName("LaminDriver")
        .and()
        .doNotHaveSimpleName("LaminDataSource")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..")
        .check(OURS);
  }

  @Test
  void noCodeIsGeneratedAtRunTime() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.codehaus..", "org.apache.calcite.adapter.enumerable..")
        .check(OURS);
  }

  /** Loading it registers a URL that runs any class. */
  @Test
  void calcitesOwnDriverIsNotUsed() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.apache.calcite.jdbc..").and(not(simpleName("CalciteSchema"))))
        .check(OURS);
  }

  @Test
  void everyPackageSaysWhatLivesInIt() {
    Set<String> silent = new TreeSet<>();
    for (JavaClass type : OURS) {
      JavaPackage home = type.getPackage();
      if (!home.isAnnotatedWith(NullMarked.class)) {
        silent.add(home.getName());
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void classesAreFinalOrMeantToBeExtended() {
    List<String> open =
        OURS.stream()
            .filter(type -> !type.isInterface() && !type.isEnum() && !type.isAnnotation())
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> !type.getModifiers().contains(FINAL))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::getName)
            .toList();
    assertThat(open).isEmpty();
  }

  private static boolean isMutable(JavaClass type) {
    return type.getPackageName().startsWith("java.util.concurrent")
        || (type.getName().matches("java\\.util\\..*(Map|Set|List)") && !type.isInterface());
  }

  private static DescribedPredicate<JavaClass> notIn(String... names) {
    return not(resideInAnyPackage(names));
  }
}
