/**
 * Reading XML that a stranger may have made: elements with their places, days, numbers, and what was found. No format is
 * known here.
 */
package nl.geboortepad.command.registration.xml;
