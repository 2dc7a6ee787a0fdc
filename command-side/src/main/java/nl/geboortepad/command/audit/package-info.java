/**
 * What can be asked of a perinatal audit and what is refused. Which pregnancy it is about lies in the vault and is nowhere
 * in here; the pregnancy and the partnership hear of the audit by policies that do not tell them which it was.
 */
package nl.geboortepad.command.audit;
