/**
 * What a partnership claims of itself, beside what its own events show. What is counted for a claim stands in {@code
 * pathways.claims}.
 */
package nl.geboortepad.query.claims;
