/** What happened in a partnership, when was it true, and when did we hear. */
package nl.geboortepad.query.vsv;
