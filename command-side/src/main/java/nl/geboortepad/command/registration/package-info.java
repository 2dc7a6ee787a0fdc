/**
 * What one organisation tells of a whole pregnancy at once, whatever the format. Each format reads its own messages in a
 * package below this one.
 */
package nl.geboortepad.command.registration;
