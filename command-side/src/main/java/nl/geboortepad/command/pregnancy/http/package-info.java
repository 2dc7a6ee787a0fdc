/**
 * How requests come in over HTTP: one, or many line by line, or as a whole registration. What is refused of them, and
 * how a format of registrations is read, is not decided here.
 */
package nl.geboortepad.command.pregnancy.http;
