package app.commonhorizon;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

class ArchitectureTest {

    private static JavaClasses ours;

    @BeforeAll
    static void read() {
        ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("app.commonhorizon");
    }

    private static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(ours);
    }

    @Test
    void entitiesStayInside() {
        hold(classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .resideInAPackage("..internal..")
                .because("entities are how a module stores things, and nobody else's business"));
        hold(methods()
                .that()
                .areDeclaredInClassesThat(not(resideInAPackage("..internal..")))
                .and()
                .arePublic()
                .should()
                .notHaveRawReturnType(annotatedAsEntity())
                .because("callers get records, which nobody can change behind the log's back"));
        hold(noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..internal..")
                .because("screens use the same door as everybody else"));
    }

    private static DescribedPredicate<JavaClass> annotatedAsEntity() {
        return DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith(Entity.class));
    }

    @Test
    void viewsAreTheirModulesOwn() {
        hold(classes()
                .that()
                .areAnnotatedWith("com.vaadin.flow.router.Route")
                .should()
                .resideInAnyPackage("..ui..", "app.commonhorizon.shell..")
                .andShould()
                .bePackagePrivate()
                .because("a page is reached by its address, never from Java of another module"));
    }

    @Test
    void nobodyWritesPastTheLog() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages("app.commonhorizon.roadmap.internal..", "app.commonhorizon.roadmap")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("app.commonhorizon.roadmap.internal..")
                .because("a plan is changed by edits through Roadmaps, so that live updates, undo and history see it"));
        hold(noClasses()
                .that()
                .resideOutsideOfPackage("app.commonhorizon.changes..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("app.commonhorizon.changes.internal..")
                .because("only the change log itself touches its rows"));
        hold(noClasses()
                .that()
                .resideOutsideOfPackages("app.commonhorizon.changes..", "app.commonhorizon.roadmap.internal..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "appends to the log",
                        call -> call.getName().equals("append")
                                && call.getTargetOwner().getFullName().equals("app.commonhorizon.changes.ChangeLog")))
                .because("a change is appended under the lock of the roadmap's head, which only the edit's way takes"));
        hold(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "app.commonhorizon.changes..",
                        "app.commonhorizon.roadmap.internal..",
                        "app.commonhorizon.people..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(JdbcOperations.class)
                .because("whoever can write any row can write past the log"));
    }

    @Test
    void screensStayOutOfTheCore() {
        hold(noClasses()
                .that(not(resideInAnyPackage("..ui..", "app.commonhorizon.shell..")))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.vaadin.flow.component.UI")
                .because("a UI belongs to one browser and its lock: neither may reach into a transaction"));
        hold(noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .beAnnotatedWith(Transactional.class)
                .because("a transaction inside a UI's lock turns the lock order around"));
    }

    @Test
    void sharedDependsOnNothingOfOurs() {
        hold(noClasses()
                .that()
                .resideInAPackage("app.commonhorizon.shared..")
                .should()
                .dependOnClassesThat(resideInAPackage("app.commonhorizon..")
                        .and(not(resideInAPackage("app.commonhorizon.shared.."))))
                .because("everybody depends on it"));
    }

    @Test
    void planDatesAreLocalDates() {
        hold(noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class, Calendar.class, java.sql.Date.class, Timestamp.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.text.SimpleDateFormat")
                .because("java.time says which is meant, a day or a moment"));
        hold(noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("app.commonhorizon.roadmap..", "app.commonhorizon.shared..")
                .should()
                .haveRawType(ZonedDateTime.class)
                .orShould()
                .haveRawType(LocalDateTime.class)
                .because("a plan date is a day in everybody's calendar and has no time zone"));
    }

    @Test
    void commonSense() {
        hold(noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .because("what a class needs is seen in its constructor, and given by a test"));
        hold(fields().that()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Component.class)
                .and()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat(not(resideInAPackage("..ui..")))
                .should()
                .beFinal()
                .orShould()
                .haveModifier(JavaModifier.VOLATILE)
                .because("one object serves all threads"));
        hold(noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .because("whoever waits, waits for something"));
        hold(GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because(
                "slf4j is what all libraries here use"));
        hold(GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because(
                "a caller cannot tell them from defects"));
    }
}
