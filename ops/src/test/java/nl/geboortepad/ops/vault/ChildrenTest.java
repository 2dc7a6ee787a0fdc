package nl.geboortepad.ops.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import nl.geboortepad.command.vault.ChildConflict;
import nl.geboortepad.command.vault.ChildElsewhere;
import nl.geboortepad.command.vault.Vault;
import nl.geboortepad.kernel.identity.Bsn;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.ops.TestPostgres;
import nl.geboortepad.ops.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {
    @TempDir
    Path folder;

    private final PregnancyId one = PregnancyId.random();
    private final PregnancyId two = PregnancyId.random();
    private final Bsn bsn = Given.newBsn();
    private Vault vault;

    @BeforeEach
    void open() {
        vault = Given.firstProcess(TestPostgres.fresh(), folder.resolve("master-key.json"))
                .vault();
    }

    @Test
    void a_childs_bsn_may_be_claimed_again_for_the_same_child() {
        assertThat(vault.claimChild(bsn, one, 1)).isEmpty();
        assertThat(vault.claimChild(bsn, one, 1)).isEmpty();
        assertThat(vault.childConflicts()).isEmpty();
    }

    @Test
    void a_childs_bsn_in_use_elsewhere_is_noted_once_for_the_steward() {
        vault.claimChild(bsn, one, 1);
        var there = new ChildElsewhere(one, 1);
        assertThat(vault.claimChild(bsn, two, 1)).contains(there);
        assertThat(vault.claimChild(bsn, two, 1)).contains(there);
        assertThat(vault.childConflicts())
                .containsExactly(new ChildConflict(there, new ChildElsewhere(two, 1), Given.NOW));
    }

    @Test
    void twins_cannot_share_a_bsn() {
        vault.claimChild(bsn, one, 1);
        assertThat(vault.claimChild(bsn, one, 2)).contains(new ChildElsewhere(one, 1));
    }

    @Test
    void a_claim_that_is_taken_back_frees_the_number_and_settles_the_conflict() {
        vault.claimChild(bsn, one, 1);
        vault.claimChild(bsn, two, 1);
        vault.releaseChild(one, 1);
        assertThat(vault.childConflicts()).isEmpty();
        assertThat(vault.claimChild(bsn, two, 1)).isEmpty();
    }

    @Test
    void a_child_may_grow_up_to_be_a_mother() {
        vault.claimChild(bsn, one, 1);
        assertThat(vault.known(bsn)).isEmpty();
    }

    @Test
    void of_eight_claims_at_the_same_moment_one_stands() throws Exception {
        var answers = Together.eightTimes(i -> vault.claimChild(bsn, one, i));
        assertThat(answers).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(vault.childConflicts()).hasSize(7);
    }
}
