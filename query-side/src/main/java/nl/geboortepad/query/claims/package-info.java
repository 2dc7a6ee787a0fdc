/** What a partnership claims of itself, beside what its own events show. */
package nl.geboortepad.query.claims;
