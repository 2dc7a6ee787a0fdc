/** The OpenAPI description of what is sent and answered, made from the types themselves. */
package nl.geboortepad.ops.openapi;
