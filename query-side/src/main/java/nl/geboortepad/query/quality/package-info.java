/** The figures of a partnership: how often each norm was met. No case can be named from them. */
package nl.geboortepad.query.quality;
