/**
 * What people read: Dutch with English beside it, and the annotations by which words stand on what they describe. Sentences
 * themselves stand where they are said.
 */
package nl.geboortepad.kernel.text;
