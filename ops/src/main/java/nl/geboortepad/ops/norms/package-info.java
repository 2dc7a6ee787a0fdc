/** Gives both sides the norms that this engine judges by; a norm file with faults stops the start. */
package nl.geboortepad.ops.norms;
