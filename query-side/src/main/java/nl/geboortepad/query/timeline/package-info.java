/**
 * What happened in a pregnancy, when was it true, and when did we hear. The facts that it shows are {@code
 * query.answer.Entry}, as in other questions; no verdict is given here.
 */
package nl.geboortepad.query.timeline;
