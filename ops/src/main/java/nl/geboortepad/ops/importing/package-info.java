/**
 * Sends files with registrations to an engine that runs: the command line {@code import}. How a registration is read,
 * the engine knows.
 */
package nl.geboortepad.ops.importing;
