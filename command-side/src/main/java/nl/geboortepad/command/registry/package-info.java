/** The port to the registry, which says which pregnancy it is. How it is kept single is for {@code ops}. */
package nl.geboortepad.command.registry;
