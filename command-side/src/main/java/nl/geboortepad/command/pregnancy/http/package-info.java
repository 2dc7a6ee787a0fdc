/** How requests come in over HTTP: one, or many line by line, or as a registration in XML. */
package nl.geboortepad.command.pregnancy.http;
