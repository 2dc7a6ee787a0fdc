/**
 * Norms with their versions and parts, the pathways that hold them, themes for audits, and the examples that norms carry.
 * How they are written in files is not here.
 */
package nl.geboortepad.pathways.norm;
