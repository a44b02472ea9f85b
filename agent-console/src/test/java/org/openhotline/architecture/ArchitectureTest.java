package org.openhotline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its rules, and its opposite is seen to break each of them. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.openhotline");

    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importPackages("org.openhotline.architecture.offenders");

    private static Stream<Arguments> rules() {
        return Stream.of(
                rule("domain uses the JDK only", Rules::domainUsesTheJdkOnly),
                rule("domain has its clock injected", Rules::domainDoesNotLookAtTheClockOnTheWall),
                rule("the PBX is reached through its adapter", Rules::thePbxIsReachedThroughItsAdapterOnly),
                rule("console features stand in no circle", Rules::featuresOfTheConsoleStandInNoCircle),
                rule("every room has a name of its own", Rules::everyRoomHasANameOfItsOwn),
                rule("numbers are read by their adapter", Rules::numbersAreReadByTheirAdapterOnly),
                rule("adapters do not know each other", Rules::adaptersDoNotKnowEachOther));
    }

    private static Arguments rule(String name, Function<Rules, ArchRule> rule) {
        return Arguments.of(Named.of(name, rule));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeeps(Function<Rules, ArchRule> rule) {
        rule.apply(new Rules("org.openhotline")).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theOppositeBreaks(Function<Rules, ArchRule> rule) {
        assertThat(rule.apply(new Rules("org.openhotline.architecture.offenders"))
                        .evaluate(OFFENDERS)
                        .hasViolation())
                .isTrue();
    }
}
