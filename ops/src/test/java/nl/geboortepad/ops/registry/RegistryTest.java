package nl.geboortepad.ops.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.geboortepad.command.registry.KeyClaim;
import nl.geboortepad.command.registry.RegisteredPregnancy;
import nl.geboortepad.command.registry.Registry;
import nl.geboortepad.command.registry.ToldPregnancy;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.ops.TestPostgres;
import nl.geboortepad.ops.Together;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

class RegistryTest {
    private static final LocalDate DUE = LocalDate.parse("2026-09-01");

    private static TestPostgres postgres;
    private static Registry registry;

    private final WomanId woman = WomanId.random();
    private final PregnancyId first = PregnancyId.random();
    private final PregnancyId second = PregnancyId.random();
    private final PregnancyId third = PregnancyId.random();

    @BeforeAll
    static void open() {
        postgres = TestPostgres.fresh();
        registry = new PostgresRegistry(postgres.jdbc(), postgres.transactions());
    }

    private PregnancyId register(LocalDate due, PregnancyId proposed) {
        return registry.register(woman, due, proposed, Set.of()).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {-200, -112, 0, 119, 200})
    void she_is_found_by_the_due_date_in_force(int days) {
        register(DUE, first);

        registry.revised(first, DUE.plusDays(days));

        assertThat(register(DUE.plusDays(days + 3), second)).isEqualTo(first);
    }

    @Test
    void a_revised_due_date_takes_nothing_from_her_other_pregnancy() {
        register(DUE, first);
        register(DUE.plusDays(300), second);

        registry.revised(first, DUE.plusDays(250));

        assertThat(register(DUE.plusDays(300), third)).isEqualTo(second);
        assertThat(register(DUE.plusDays(250), third)).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {-111, -1, 0, 1, 111})
    void due_dates_less_than_16_weeks_apart_are_one_pregnancy(int days) {
        assertThat(register(DUE, first)).isEqualTo(first);
        assertThat(register(DUE.plusDays(days), second)).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {-300, -113, -112, 112, 113, 300})
    void due_dates_16_weeks_apart_are_two_pregnancies(int days) {
        register(DUE, first);
        assertThat(register(DUE.plusDays(days), second)).isEqualTo(second);
    }

    @Test
    void of_two_pregnancies_within_reach_it_is_the_nearest() {
        register(DUE, first);
        register(DUE.plusDays(112), second);
        assertThat(register(DUE.plusDays(55), third)).isEqualTo(first);
        assertThat(register(DUE.plusDays(57), third)).isEqualTo(second);
    }

    @Test
    void what_it_is_not_it_is_not_however_near() {
        register(DUE, first);
        register(DUE.plusDays(112), second);
        var between = DUE.plusDays(60);

        assertThat(registry.register(woman, between, third, Set.of(second))).contains(first);
        assertThat(registry.register(woman, between, third, Set.of(first, second)))
                .as("there is no room for another one")
                .isEmpty();
        assertThat(registry.register(woman, DUE.plusDays(300), third, Set.of(first, second)))
                .contains(third);
    }

    @Test
    void who_was_told_what_is_remembered_for_a_while() {
        var practice = new Organisation("agb:08001234");
        var told = new ToldPregnancy(DUE, first);
        registry.tell(woman, practice, told);
        registry.tell(woman, practice, told);

        assertThat(registry.told(woman, practice)).containsExactly(told);
        assertThat(registry.told(woman, new Organisation("agb:06010234"))).isEmpty();
        registry.takeBackUnfinished(Instant.EPOCH);
        assertThat(registry.told(woman, practice)).containsExactly(told);
        registry.takeBackUnfinished(Instant.now().plusSeconds(60));
        assertThat(registry.told(woman, practice)).isEmpty();
    }

    @Test
    void another_woman_has_another_pregnancy() {
        register(DUE, first);
        assertThat(registry.register(WomanId.random(), DUE, second, Set.of())).contains(second);
    }

    @Test
    void a_proposed_id_that_is_in_use_for_another_woman_is_refused() {
        register(DUE, first);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.register(WomanId.random(), DUE, first, Set.of()));
    }

    @RepeatedTest(20)
    void eight_registrations_at_the_same_moment_yield_one_pregnancy() throws Exception {
        // Due dates a little apart, as from eight caregivers: all within 16 weeks of one another.
        var answers = Together.eightTimes(i -> register(DUE.plusDays(15L * i), PregnancyId.random()));
        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(registry.pregnancies(woman)).hasSize(1);
    }

    @RepeatedTest(5)
    void eight_registrations_inside_transactions_yield_one_pregnancy() throws Exception {
        var transaction = new TransactionTemplate(postgres.transactions());
        var answers = new HashSet<>(Together.eightTimes(i -> transaction.execute(status -> {
            var claim = new KeyClaim("body", first.toString());
            assertThat(registry.claimKey("sender", woman + "-" + i, claim)).isEqualTo(claim);
            return register(DUE, PregnancyId.random());
        })));
        assertThat(answers).hasSize(1);
    }

    @Test
    void a_registration_that_is_rolled_back_leaves_nothing() {
        new TransactionTemplate(postgres.transactions()).executeWithoutResult(status -> {
            register(DUE, first);
            status.setRollbackOnly();
        });
        assertThat(registry.find(first)).isEmpty();
        assertThat(register(DUE, second)).isEqualTo(second);
    }

    @Test
    void after_a_miscarriage_a_pregnancy_that_began_since_is_a_new_one() {
        register(DUE, first);
        var miscarriage = DUE.minusDays(280 - 60);
        registry.ended(first, miscarriage, false);
        var lastOfTheSame = miscarriage.minusDays(14).plusDays(280);
        assertThat(register(lastOfTheSame, second)).isEqualTo(first);
        assertThat(register(lastOfTheSame.plusDays(1), second)).isEqualTo(second);
        assertThat(register(lastOfTheSame.plusDays(2), third)).isEqualTo(second);
        assertThat(register(DUE, third)).isEqualTo(first);
    }

    @Test
    void two_registrations_of_the_new_pregnancy_at_the_same_moment_yield_one() throws Exception {
        register(DUE, first);
        registry.ended(first, DUE.minusDays(220), false);
        var answers = Together.eightTimes(i -> register(DUE.plusDays(70), PregnancyId.random()));
        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(registry.pregnancies(woman)).hasSize(2);
    }

    @Test
    void a_birth_at_term_does_not_narrow_the_16_weeks() {
        register(DUE, first);
        registry.ended(first, DUE, true);
        assertThat(register(DUE.plusDays(111), second)).isEqualTo(first);
    }

    @Test
    void an_end_before_the_pregnancy_can_have_been_noticed_is_borne() {
        register(DUE, first);
        registry.ended(first, DUE.minusDays(280), false);
        assertThat(register(DUE, second)).isEqualTo(second);
        registry.notEnded(first);
        assertThat(register(DUE, third)).isNotEqualTo(third);
    }

    @Test
    void an_end_that_is_taken_back_leaves_the_next_pregnancy_in_place() {
        register(DUE, first);
        registry.ended(first, DUE.minusDays(220), false);
        register(DUE.plusDays(70), second);
        registry.notEnded(first);
        assertThat(registry.find(first).orElseThrow().ended()).isEmpty();
        assertThat(register(DUE.plusDays(20), third)).isEqualTo(first);
        assertThat(register(DUE.plusDays(50), third)).isEqualTo(second);
    }

    @Test
    void a_corrected_end_counts_instead_of_the_old_one() {
        register(DUE, first);
        registry.ended(first, DUE.minusDays(220), false);
        registry.ended(first, DUE.minusDays(180), false);
        assertThat(register(DUE.plusDays(70), second)).isEqualTo(first);
        assertThat(register(DUE.plusDays(87), second)).isEqualTo(second);
    }

    @Test
    void what_was_merged_is_answered_by_the_survivor_until_the_merge_is_undone() {
        register(DUE, first);
        register(DUE.plusDays(120), second);
        register(DUE.plusDays(240), third);
        registry.merged(second, first);
        registry.merged(first, third);
        assertThat(register(DUE.plusDays(130), PregnancyId.random())).isEqualTo(third);
        assertThat(registry.find(second)).contains(row(second, DUE.plusDays(120), Optional.of(third)));
        registry.unmerged(first);
        assertThat(register(DUE.plusDays(130), PregnancyId.random())).isEqualTo(first);
        assertThat(registry.pregnancies(woman))
                .containsExactly(
                        row(first, DUE, Optional.empty()),
                        row(second, DUE.plusDays(120), Optional.of(first)),
                        row(third, DUE.plusDays(240), Optional.empty()));
    }

    private RegisteredPregnancy row(PregnancyId id, LocalDate due, Optional<PregnancyId> mergedInto) {
        return new RegisteredPregnancy(id, woman, due, Optional.empty(), mergedInto);
    }

    @Test
    void a_merge_that_would_close_a_circle_is_refused() {
        register(DUE, first);
        register(DUE.plusDays(120), second);
        register(DUE.plusDays(240), third);
        registry.merged(first, second);
        registry.merged(second, third);
        assertThatIllegalArgumentException().isThrownBy(() -> registry.merged(third, first));
        assertThatIllegalArgumentException().isThrownBy(() -> registry.merged(first, first));
        assertThatIllegalArgumentException().isThrownBy(() -> registry.merged(first, PregnancyId.random()));
    }

    @RepeatedTest(5)
    void of_merges_in_a_circle_at_the_same_moment_one_is_refused() throws Exception {
        var ring = new PregnancyId[8];
        for (int i = 0; i < 8; i++) {
            ring[i] = PregnancyId.random();
            register(DUE.plusDays(120L * i), ring[i]);
        }
        var done = Together.eightTimes(i -> {
            try {
                registry.merged(ring[i], ring[(i + 1) % 8]);
                return true;
            } catch (IllegalArgumentException circle) {
                return false;
            }
        });
        assertThat(done).containsOnlyOnce(false);
        assertThat(registry.pregnancies(woman))
                .filteredOn(each -> each.mergedInto().isEmpty())
                .hasSize(1);
    }

    @Test
    void the_woman_of_a_pregnancy_is_known() {
        register(DUE, first);
        assertThat(registry.woman(first)).contains(woman);
        assertThat(registry.woman(second)).isEmpty();
    }

    @Test
    void a_key_means_one_content_and_one_record_per_sender() {
        var key = first.toString();
        var claim = new KeyClaim("body", first.toString());
        assertThat(registry.claimedKey("one", key)).isEmpty();
        assertThat(registry.claimKey("one", key, claim)).isEqualTo(claim);
        assertThat(registry.claimKey("one", key, new KeyClaim("body", second.toString())))
                .isEqualTo(claim);
        assertThat(registry.claimKey("one", key, new KeyClaim("other body", first.toString())))
                .isEqualTo(claim);
        assertThat(registry.claimedKey("one", key)).contains(claim);
        assertThat(registry.claimedKey("two", key)).isEmpty();
    }

    @Test
    void of_eight_claims_of_a_key_at_the_same_moment_one_holds() throws Exception {
        var claims = Together.eightTimes(
                i -> registry.claimKey("one", first.toString(), new KeyClaim("body " + i, first.toString())));
        assertThat(new HashSet<>(claims)).hasSize(1);
    }
}
