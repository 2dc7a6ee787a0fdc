/**
 * The settings of the engine: a record per area, of which the defaults stand in {@code application.yaml}. A value that cannot
 * be used, or a name that is none, stops the start before anything else is made; only in the environment of the process a
 * name that is like none of ours is told in the log instead. What a setting does is known where it is used.
 */
package nl.geboortepad.ops.settings;
