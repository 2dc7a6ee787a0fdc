/**
 * Which events a norm speaks of: kinds of fact and conditions on their fields. Days and windows do not count here.
 */
package nl.geboortepad.pathways.pattern;
