/** How requests about an audit come in over HTTP. What is refused of them is not decided here. */
package nl.geboortepad.command.audit.http;
