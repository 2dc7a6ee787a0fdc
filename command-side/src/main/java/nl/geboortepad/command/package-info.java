/**
 * What every aggregate shares. It keeps a {@link nl.geboortepad.command.Logbook} of its facts, says by an exhaustive switch
 * which earlier facts an event leaves standing no longer, and gives for each {@link nl.geboortepad.command.Request} a
 * {@link nl.geboortepad.command.Decision}, which the logbook carries out and turns into an
 * {@link nl.geboortepad.command.Answer}. Also the ports to what lies beside the events.
 */
package nl.geboortepad.command;
