package nl.geboortepad.command.vault;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geboortepad.kernel.identity.Bsn;
import nl.geboortepad.kernel.identity.Organisation;
import nl.geboortepad.kernel.identity.Person;
import nl.geboortepad.kernel.identity.PregnancyId;
import nl.geboortepad.kernel.identity.WomanId;
import nl.geboortepad.kernel.identity.Words;

/**
 * Where everything lies that tells who somebody is: numbers, names and every free text. Events refer to it by random id
 * only. What it does, it does in the transaction of its caller, if there is one.
 */
public interface Vault {
    /** The woman with this BSN; on first sight she gets a random id and a key of her own. */
    WomanId woman(Bsn bsn);

    /** Her registration was refused: she was never seen, unless something was recorded about her. */
    void takeBack(WomanId woman);

    /** Takes back whoever was first seen before that moment and never recorded: her registration was cut short. */
    void takeBackUnfinished(Instant before);

    /**
     * Somebody of whom the same number was told, and something that cannot be true of the woman that is known by it: another
     * one as far as anybody can tell, always the same for the same. Noted for the steward.
     *
     * @param known the woman with this number
     * @param told what tells her from the one that is known, such as her birth date
     */
    WomanId namesake(WomanId known, Bsn bsn, String told);

    /** Those with the number of this one. */
    List<WomanId> namesakes(WomanId known);

    /** In one record two birth dates were told of her. Noted for the steward. */
    void doubt(WomanId woman);

    /** Oldest first. */
    List<Namesakes> namesakes();

    /** The woman with this BSN, if she was seen before. */
    Optional<WomanId> known(Bsn bsn);

    /** @throws WomanErased when she is not, or no longer, in the vault */
    Words keep(WomanId woman, String text);

    /**
     * The text, when it is still there: not after she was erased or it was forgotten.
     *
     * @throws WordsDamaged when it is not the text that was kept
     */
    Optional<String> read(WomanId woman, Words words);

    /** For texts of a request that was refused: no event refers to them. */
    void forget(Collection<Words> words);

    /**
     * Names, birth date, address and the like, in place of what was known before.
     *
     * @throws WomanErased when she is not, or no longer, in the vault
     */
    void describe(WomanId woman, Map<String, String> identity);

    /** Empty when she was never described, and after she was erased. */
    Map<String, String> identity(WomanId woman);

    /** Destroys her key, and with it every text and her identity. With the same BSN she comes back as another woman. */
    void erase(WomanId woman);

    /**
     * The same for the same number at the same organisation, always. Organisations may number their own staff, so one number
     * at two of them is two people as far as anybody can tell.
     */
    Person pseudonym(Optional<Organisation> organisation, String caregiverNumber);

    /**
     * A keyed hash of what somebody sent, the same for the same bytes, always. A plain hash would let whoever reads the
     * rest try out what is missing, such as her BSN.
     */
    String seal(byte[] sent);

    void nameCaregiver(Person caregiver, String name);

    Optional<String> caregiverName(Person caregiver);

    /**
     * Says which child of which pregnancy has this BSN. The first claim stands; another one is noted for the steward.
     *
     * @return where the BSN already is, for the steward's eyes only; empty when the claim stands
     */
    Optional<ChildElsewhere> claimChild(Bsn child, PregnancyId pregnancy, int number);

    /** Takes back what was claimed for this child, such as a BSN that turned out to be mistyped. */
    void releaseChild(PregnancyId pregnancy, int number);

    /** Oldest first. */
    List<ChildConflict> childConflicts();
}
