/**
 * How a request comes in, whatever it is about: who sends, what was sent, what is kept apart of it. What the records
 * refuse is not known here.
 */
package nl.geboortepad.command.http;
