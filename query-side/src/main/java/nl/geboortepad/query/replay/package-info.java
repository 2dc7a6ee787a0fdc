/** How a pregnancy came to be known, fact by fact, and what each fact changed. */
package nl.geboortepad.query.replay;
