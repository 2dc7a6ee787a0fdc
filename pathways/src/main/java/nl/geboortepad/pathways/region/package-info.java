/**
 * The pathway of a region, and the proof that it only tightens what the nation asks, or a story that shows that it does
 * not. Cases are not judged here.
 */
package nl.geboortepad.pathways.region;
