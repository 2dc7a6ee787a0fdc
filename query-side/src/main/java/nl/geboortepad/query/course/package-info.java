/**
 * How a pregnancy stood on a day, and which entries tell so. The answers themselves are those of {@code
 * pathways.situation}; here they are told.
 */
package nl.geboortepad.query.course;
