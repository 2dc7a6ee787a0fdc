/** The one clock, and what is done now and then. Nobody else asks the machine for the time. */
package nl.geboortepad.ops.time;
