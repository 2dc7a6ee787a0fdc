/** The one clock. Nobody else asks the machine for the time. */
package nl.geboortepad.ops.time;
