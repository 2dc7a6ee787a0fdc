/** What is counted of the running engine. Figures about care are questions, not metrics. */
package nl.geboortepad.ops.metrics;
