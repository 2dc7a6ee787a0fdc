/** The figures of a partnership: of how many women each norm was met. No case can be named from them. */
package nl.geboortepad.query.quality;
