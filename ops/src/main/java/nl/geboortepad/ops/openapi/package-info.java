/**
 * The OpenAPI description of what is sent and answered, made from the types themselves and the words that stand on them.
 * The words about a question stand with that question.
 */
package nl.geboortepad.ops.openapi;
