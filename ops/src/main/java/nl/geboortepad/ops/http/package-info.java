/**
 * What happens to every request before and after its controller: limits, problems, strict JSON. Who may enter is in
 * {@code ops.security}.
 */
package nl.geboortepad.ops.http;
