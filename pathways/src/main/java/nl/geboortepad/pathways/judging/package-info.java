/**
 * By which pathway, version, letters of the indication list (VIL) and reading of the facts a case is judged, and the
 * judgements that come of it. What a rule says is in {@code rule}.
 */
package nl.geboortepad.pathways.judging;
