/** How requests come in over HTTP: one, or many line by line, or as a whole registration. */
package nl.geboortepad.command.pregnancy.http;
