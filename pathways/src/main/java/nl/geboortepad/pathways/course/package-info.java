/**
 * What a record amounts to: due dates over time, stays, who was coordinator and who accountable on each day, what sources
 * could have told, and where they contradict each other. No norm and no file of norms is known here.
 */
package nl.geboortepad.pathways.course;
