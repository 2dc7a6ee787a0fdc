/**
 * The moments at which is recorded, of all engines on one database together. A moment that an answer states is settled: nothing is
 * recorded at it any more. What is recorded is not known here.
 */
package nl.geboortepad.ops.moments;
