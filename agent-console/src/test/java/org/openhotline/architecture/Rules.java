package org.openhotline.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The rules of the house.
 *
 * @param root package that the house stands in
 */
record Rules(String root) {
    private static final String[] DOMAIN = {
        "call",
        "line",
        "routing",
        "operator",
        "settings",
        "journal",
        "clock",
        "desk",
        "supervision",
        "outside",
        "promise",
        "directory"
    };

    private String[] packages(String... names) {
        return Arrays.stream(names).map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    ArchRule domainUsesTheJdkOnly() {
        String[] allowed = Stream.concat(
                        Arrays.stream(packages(DOMAIN)), Stream.of("java..", "org.jspecify.annotations.."))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAnyPackage(packages(DOMAIN))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }

    ArchRule domainDoesNotLookAtTheClockOnTheWall() {
        return noClasses()
                .that()
                .resideInAnyPackage(packages(DOMAIN))
                .and()
                .resideOutsideOfPackage(root + ".clock..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
    }

    ArchRule thePbxIsReachedThroughItsAdapterOnly() {
        return noClasses()
                .that()
                .resideInAnyPackage(packages("console", "storage"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.asteriskjava..");
    }

    ArchRule adaptersDoNotKnowEachOther() {
        return noClasses()
                .that()
                .resideInAnyPackage(packages("storage", "numbers"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages("asterisk", "console", "ivr", "launch"));
    }

    ArchRule numbersAreReadByTheirAdapterOnly() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".numbers..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.i18n.phonenumbers..");
    }

    ArchRule featuresOfTheConsoleStandInNoCircle() {
        return slices().matching(root + ".console.(*)..").should().beFreeOfCycles();
    }

    ArchRule everyRoomHasANameOfItsOwn() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..manager..", "..impl..");
    }
}
