/** What the verdicts would be by another pathway than the one that holds. */
package nl.geboortepad.query.whatif;
