package nl.geboortepad.ops.openapi;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two classes under one name of a schema: an answer would be described as another. */
class SchemaNamesTest {
    private static Stream<Class<?>> answered() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("nl.geboortepad.command", "nl.geboortepad.query", "nl.geboortepad.ops")
                        .stream()
                        .filter(JavaClass::isRecord)
                        .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
                        .map(JavaClass::reflect);
    }

    @Test
    void a_schema_name_stands_for_one_class_only() {
        var names = answered()
                .collect(
                        groupingBy(SchemaNames::of, TreeMap::new, mapping(Class::getName, toCollection(TreeSet::new))));
        names.values().removeIf(classes -> classes.size() == 1);

        assertThat(names).isEmpty();
    }

    @Test
    void what_is_answered_has_no_name_of_what_is_sent() {
        var sent = SentSchemas.all().keySet();

        assertThat(answered().map(SchemaNames::of).collect(Collectors.toSet())).doesNotContainAnyElementsOf(sent);
    }
}
