/**
 * Figures about women, for those who may not know one of them. What is counted is counted elsewhere; here it is rounded, or not
 * told. Decision 23 says why, and what remains possible.
 */
package nl.geboortepad.query.figures;
