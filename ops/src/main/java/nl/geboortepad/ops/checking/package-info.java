/** Checks a pathway of a region from the command line, without an engine. */
package nl.geboortepad.ops.checking;
