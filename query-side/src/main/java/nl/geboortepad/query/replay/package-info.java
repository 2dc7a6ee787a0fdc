/**
 * How a pregnancy came to be known, fact by fact, and what each fact changed. What the last state of it is, other
 * questions tell.
 */
package nl.geboortepad.query.replay;
