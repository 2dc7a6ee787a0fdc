/**
 * One partnership: what happened in it, when we heard, and what the norms for partnerships say of it. What a
 * partnership claims of itself is in {@code query.claims}.
 */
package nl.geboortepad.query.vsv;
