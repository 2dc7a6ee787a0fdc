/**
 * What every aggregate shares: it keeps a {@link Logbook} of its facts and gives for each {@link Request} a {@link Decision},
 * which the logbook carries out and turns into an {@link Answer}. What is refused, each aggregate says itself.
 */
package nl.geboortepad.command.handling;
