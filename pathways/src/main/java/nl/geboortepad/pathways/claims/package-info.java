/**
 * What a partnership says of itself beside what was counted of it. How things are counted is for who reads the store.
 */
package nl.geboortepad.pathways.claims;
