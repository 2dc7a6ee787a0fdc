/**
 * Whether a pathway that a region wrote may be adopted, and if not, why not. The proof itself is in {@code
 * pathways.region}.
 */
package nl.geboortepad.query.pathways;
