/** How requests about an audit come in over HTTP. */
package nl.geboortepad.command.audit.http;
