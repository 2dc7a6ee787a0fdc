/**
 * How far a view has read what was recorded. A question to a view is asked here as of which settled moment it can be answered; what
 * is in the view is not known here.
 */
package nl.geboortepad.query.settled;
