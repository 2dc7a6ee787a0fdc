/**
 * The views as the operator sees them: how far each has read, its health, and building it again. What is in them is not
 * known here.
 */
package nl.geboortepad.ops.views;
