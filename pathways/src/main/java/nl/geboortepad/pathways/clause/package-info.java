/**
 * What norms are put together from: triggers, evidence, windows, anchors, waivers. Each reads a story; none gives a verdict.
 */
package nl.geboortepad.pathways.clause;
