/**
 * How commands reach their aggregate and what becomes of failures on the way. What is refused is said by the aggregates.
 */
package nl.geboortepad.ops.commands;
