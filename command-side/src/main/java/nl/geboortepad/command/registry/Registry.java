package nl.geboortepad.command.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;

/**
 * Which pregnancy is it? One woman with due dates less than 16 weeks apart has one pregnancy, whoever registers it, and
 * also when two do so at the same moment. What it does, it does in the transaction of its caller, if there is one.
 */
public interface Registry {
    /**
     * The pregnancy with the nearest due date less than 16 weeks away, or the proposed one when there is none. Where the
     * found one was merged into another, the answer is that other one.
     *
     * @param others what it is not. Empty when it could be nothing else
     */
    Optional<PregnancyId> register(WomanId woman, LocalDate dueDate, PregnancyId proposed, Set<PregnancyId> others);

    /** To whom was told which pregnancy it is, by which due date: remembered for longer than any registration takes. */
    void tell(WomanId woman, Organisation to, ToldPregnancy told);

    /** What was told lately. */
    List<ToldPregnancy> told(WomanId woman, Organisation to);

    /** The due date in force changed: from now on she is found by this one. */
    void revised(PregnancyId pregnancy, LocalDate dueDate);

    /** From now on, a pregnancy that began after this end (less 14 days, for due dates are estimates) is another one. */
    void ended(PregnancyId pregnancy, LocalDate day, boolean birth);

    /** The end was retracted. */
    void notEnded(PregnancyId pregnancy);

    /** @throws IllegalArgumentException when the survivor was itself merged into the absorbed one */
    void merged(PregnancyId absorbed, PregnancyId survivor);

    void unmerged(PregnancyId absorbed);

    Optional<WomanId> woman(PregnancyId pregnancy);

    Optional<RegisteredPregnancy> find(PregnancyId pregnancy);

    /** By due date, those that were merged into another among them. */
    List<RegisteredPregnancy> pregnancies(WomanId woman);

    /** A first fact is about to be stored in it: it stays. */
    void begun(PregnancyId pregnancy);

    /** Its registration was refused: it is not known, unless something was recorded in it. */
    void takeBack(PregnancyId pregnancy);

    /**
     * Takes back whatever was registered before that moment and never begun: its registration was cut short. What was told
     * before it is forgotten.
     */
    void takeBackUnfinished(Instant before);

    /** She was erased: nothing is known any more of her pregnancies, nor of who asked what about them. */
    void forget(WomanId woman);

    /** What a sender meant by its key, if it used it. */
    Optional<KeyClaim> claimedKey(String sender, String key);

    /** Says what a sender means by its key. The answer is what it meant by it first. */
    KeyClaim claimKey(String sender, String key, KeyClaim claim);
}
