/** What the verdicts would be by another pathway than the one that holds. Nothing of it is kept. */
package nl.geboortepad.query.whatif;
