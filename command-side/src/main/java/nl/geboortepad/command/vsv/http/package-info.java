/** How requests about a partnership come in over HTTP. What is refused of them is not decided here. */
package nl.geboortepad.command.vsv.http;
