/**
 * What can be asked of a pregnancy and what is refused. Most requests report a fact of care; the fact itself is the
 * request. Care that happened is always recorded: only what contradicts itself is refused, and what the law forbids.
 */
package nl.geboortepad.command.pregnancy;
