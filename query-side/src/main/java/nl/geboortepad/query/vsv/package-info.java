/** One partnership: what happened in it, when we heard, and what the norms for partnerships say of it. */
package nl.geboortepad.query.vsv;
