/**
 * How the engine keeps an eye on what it needs: something looks now and then, and whoever asks is told what it saw last.
 * What is looked at is said where it lives.
 */
package nl.geboortepad.ops.health;
