/** What audits need of the machine. */
package nl.geboortepad.ops.audits;
