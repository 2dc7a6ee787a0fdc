/**
 * Who could see what of a record on a day, and why. The rule itself is in {@code pathways.access}; here it is told to her
 * and to the steward, and to each organisation of itself.
 */
package nl.geboortepad.query.access;
