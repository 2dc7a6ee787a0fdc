/**
 * Reads a case or the record of a partnership for who asks: what was known, by what it is judged, and who may see it. No
 * question is answered here.
 */
package nl.geboortepad.query.reading;
