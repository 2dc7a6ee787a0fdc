/** What audits need of the machine. What an audit may do is not known here. */
package nl.geboortepad.ops.audits;
