/**
 * How facts, codes and verdicts are said, in Dutch with English beside it. What is shown to whom is not decided here.
 */
package nl.geboortepad.query.language;
