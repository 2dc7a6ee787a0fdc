package nl.geboortepad.ops.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.geboortepad.command.handling.Refusal;
import nl.geboortepad.kernel.request.Problem;
import nl.geboortepad.kernel.request.WrongFields;
import nl.geboortepad.kernel.text.Text;
import nl.geboortepad.kernel.text.ValueRule;
import org.junit.jupiter.api.Test;

/** Systems act on codes: another code for the same is a change that breaks them, and so is approved by hand. */
class ApprovedCodesTest {
    private static final List<Class<?>> ENUMS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nl.geboortepad").stream()
                    .filter(type -> type.isEnum() && isOfRules(type))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    private static boolean isOfRules(JavaClass type) {
        return type.isAssignableTo(Refusal.class) || type.isAssignableTo(ValueRule.class);
    }

    @Test
    void the_codes_of_problems_faults_and_rules_are_the_approved_ones() throws IOException {
        var approved = ApprovedCodesTest.class.getResourceAsStream("approved-codes.txt");

        assertThat(Stream.of(
                                Arrays.stream(Problem.Code.values()).map(code -> "problem " + code),
                                Arrays.stream(WrongFields.Code.values()).map(code -> "fault " + code),
                                rules().map(rule -> "rule " + code(rule)).distinct())
                        .flatMap(codes -> codes)
                        .sorted())
                .containsExactlyElementsOf(new String(approved.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
    }

    @Test
    void a_rule_is_a_code_with_a_sentence_in_dutch_and_english() {
        assertThat(ENUMS).hasSizeGreaterThanOrEqualTo(6);
        assertThat(rules()).allSatisfy(rule -> {
            assertThat(code(rule)).matches("[a-z]+(-[a-z]+)*");
            assertThat(says(rule).nl()).contains(" ").isNotEqualTo(says(rule).en());
            assertThat(says(rule).en()).contains(" ");
        });
    }

    private static Stream<Object> rules() {
        return ENUMS.stream().flatMap(type -> Arrays.stream(type.getEnumConstants()));
    }

    private static String code(Object rule) {
        return rule instanceof Refusal refusal ? refusal.rule() : ((ValueRule) rule).rule();
    }

    private static Text says(Object rule) {
        return rule instanceof Refusal refusal ? refusal.said().detail() : ((ValueRule) rule).says();
    }
}
