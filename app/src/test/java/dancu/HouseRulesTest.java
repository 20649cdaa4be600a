package dancu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The boundaries of the house, held by a machine.
@AnalyzeClasses(packages = "dancu", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final DescribedPredicate<JavaClass> LIBRARIES = JavaClass.Predicates.resideInAnyPackage(
            "dancu.cardkit..", "dancu.matcher..", "dancu.synthesis..", "dancu.pages..");

    @Test
    void roomsKeepToTheirBoundaries() {
        ApplicationModules.of(CentralProgram.Rooms.class, LIBRARIES).verify();
    }

    @ArchTest
    static final ArchRule librariesKnowNoFrameworkAndNoRoom = noClasses()
            .that()
            .resideInAnyPackage("dancu.cardkit..", "dancu.matcher..", "dancu.synthesis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "dancu.shared..", "dancu.enrolment..", "dancu.registry..");

    @ArchTest
    static final ArchRule nothingInProductionIsInvented = noClasses()
            .that()
            .resideInAPackage("dancu..")
            .and()
            .resideOutsideOfPackages("dancu.synthesis..", "dancu.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dancu.synthesis..");

    @ArchTest
    static final ArchRule timeComesFromAClockHandedIn = noClasses()
            .that()
            .resideInAPackage("dancu..")
            .and()
            .resideOutsideOfPackages("dancu.bench..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyOneClassWritesSteps = noClasses()
            .that()
            .resideInAPackage("dancu.enrolment..")
            .and()
            .doNotHaveSimpleName("DossierProcess")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "it is Dossiers.move",
                    call -> call.getTargetOwner().getSimpleName().equals("Dossiers")
                            && call.getName().equals("move")));

    @ArchTest
    static final ArchRule controllersAreNotForOtherRooms =
            classes().that().haveSimpleNameEndingWith("Controller").should().bePackagePrivate();
}
