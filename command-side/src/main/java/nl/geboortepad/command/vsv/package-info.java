/**
 * What can be asked of a regional partnership (VSV) and what is refused. Most requests report what happened in it; the fact
 * itself is the request. To adopt a pathway and to merge are asked, since they can be refused.
 */
package nl.geboortepad.command.vsv;
