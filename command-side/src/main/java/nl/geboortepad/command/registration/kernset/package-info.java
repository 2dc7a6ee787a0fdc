/** Reads kernset geboortezorg 2.3 as ADA-Lite XML. Nothing outside this package knows its codes. */
package nl.geboortepad.command.registration.kernset;
