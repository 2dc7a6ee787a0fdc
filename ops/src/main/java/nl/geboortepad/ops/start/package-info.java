/** Refuses unsafe settings, and tells whoever starts the engine where it is and how to try it. */
package nl.geboortepad.ops.start;
