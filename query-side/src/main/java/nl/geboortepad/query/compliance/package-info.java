/** What each norm says of one pregnancy, and why. Judging itself is in {@code pathways.judging}. */
package nl.geboortepad.query.compliance;
