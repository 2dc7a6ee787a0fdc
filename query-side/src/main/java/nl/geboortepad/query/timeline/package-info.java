/** What happened in a pregnancy, when was it true, and when did we hear. */
package nl.geboortepad.query.timeline;
