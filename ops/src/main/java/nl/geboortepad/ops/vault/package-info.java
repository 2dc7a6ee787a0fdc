/**
 * Who somebody is, under lock and key.
 *
 * <p>A key per woman encrypts her texts, her identity and the facts about her; the master key file wraps all those keys and
 * makes the hashes by which a number is found again. To erase a woman is to destroy her key.
 */
package nl.geboortepad.ops.vault;
