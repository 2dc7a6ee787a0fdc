/** Sends files with registrations to an engine that runs: the command line {@code import}. */
package nl.geboortepad.ops.importing;
