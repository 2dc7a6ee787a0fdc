/**
 * Who may look at a record and write in it, as care itself decides: who recorded what, who was named by whom, what she
 * consented to, and when each of that ended. What the facts amount to is in {@code course}; nothing of it is known here.
 */
package nl.geboortepad.pathways.access;
