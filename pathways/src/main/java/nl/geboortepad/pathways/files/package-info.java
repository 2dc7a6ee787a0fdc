/**
 * Reads norms, pathways, audit themes and the indication list from files, and holds those that are shipped. Judging knows
 * nothing of this.
 */
package nl.geboortepad.pathways.files;
