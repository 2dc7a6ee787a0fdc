/**
 * Gives both sides the norms that this engine judges by; a norm file with faults stops the start. Reading and judging
 * are for {@code pathways}.
 */
package nl.geboortepad.ops.norms;
