/**
 * The one clock, and the moments at which is recorded. Nobody else asks the machine for the time. A moment that an answer states
 * is settled: nothing is recorded at it any more.
 */
package nl.geboortepad.ops.time;
