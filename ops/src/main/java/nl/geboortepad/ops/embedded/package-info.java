/**
 * The PostgreSQL that the engine brings itself, with its folder. With the profile {@code postgres} none of it is used.
 */
package nl.geboortepad.ops.embedded;
