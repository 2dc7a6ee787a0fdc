/** How a pregnancy stood on a day, and which entries tell so. */
package nl.geboortepad.query.course;
