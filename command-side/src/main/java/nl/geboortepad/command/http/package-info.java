/** How a request comes in, whatever it is about: who sends, what was sent, what is kept apart of it. */
package nl.geboortepad.command.http;
