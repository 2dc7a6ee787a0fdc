/**
 * The port to what lies encrypted beside the events: numbers, names and every free text. How it is kept is for {@code ops}.
 */
package nl.geboortepad.command.vault;
