package nl.geboortepad.ops;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.geboortepad");

    @Test
    void arrows_point_from_ops_to_the_two_sides_to_pathways_to_the_kernel() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("kernel")
                .definedBy("nl.geboortepad.kernel..")
                .layer("pathways")
                .definedBy("nl.geboortepad.pathways..")
                .layer("command")
                .definedBy("nl.geboortepad.command..")
                .layer("query")
                .definedBy("nl.geboortepad.query..")
                .layer("ops")
                .definedBy("nl.geboortepad.ops..")
                .whereLayer("ops")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("command")
                .mayOnlyBeAccessedByLayers("ops")
                .whereLayer("query")
                .mayOnlyBeAccessedByLayers("ops")
                .whereLayer("pathways")
                .mayOnlyBeAccessedByLayers("command", "query", "ops")
                .check(PRODUCT);
    }

    @Test
    void kernel_and_pathways_know_neither_spring_nor_axon_nor_sql() {
        noClasses()
                .that()
                .resideInAnyPackage("nl.geboortepad.kernel..", "nl.geboortepad.pathways..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.axonframework..", "java.sql..", "jakarta..")
                .check(PRODUCT);
    }

    @Test
    void nothing_outside_ops_asks_the_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("nl.geboortepad.ops..")
                .should()
                .callMethodWhere(asksTheMachineForTheTime())
                .check(PRODUCT);
    }

    @Test
    void settings_are_read_from_their_records() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value")
                .check(PRODUCT);
    }

    @Test
    void no_name_hides_that_nobody_knew_what_it_was() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Dto")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotStartingWith("Abstract")
                .check(PRODUCT);
    }

    private static DescribedPredicate<JavaCall<?>> asksTheMachineForTheTime() {
        return DescribedPredicate.describe("asks the machine for the time", call -> {
            var owner = call.getTargetOwner().getName();
            var method = call.getTarget().getName();
            var arguments = call.getTarget().getRawParameterTypes();
            return method.equals("now") && owner.startsWith("java.time") && arguments.isEmpty()
                    || method.equals("currentTimeMillis")
                    || owner.equals("java.time.Clock") && method.startsWith("system");
        });
    }
}
