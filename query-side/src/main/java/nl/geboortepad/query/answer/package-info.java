/**
 * Shapes that the answers to several questions share. Each question has the rest of its answer in its own package.
 */
package nl.geboortepad.query.answer;
