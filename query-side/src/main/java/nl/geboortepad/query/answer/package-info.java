/**
 * What several questions share: what their parameters mean, and the shapes of their answers. What one question answers
 * stands with that question.
 */
package nl.geboortepad.query.answer;
