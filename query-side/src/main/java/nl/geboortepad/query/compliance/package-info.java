/** What each norm says of one pregnancy, and why. */
package nl.geboortepad.query.compliance;
