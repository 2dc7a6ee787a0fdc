/** How requests about a partnership come in over HTTP. */
package nl.geboortepad.command.vsv.http;
