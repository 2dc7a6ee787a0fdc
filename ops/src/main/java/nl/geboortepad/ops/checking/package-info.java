/**
 * Checks a pathway of a region from the command line, without an engine. Whether it may be adopted, {@code
 * pathways.region} proves.
 */
package nl.geboortepad.ops.checking;
