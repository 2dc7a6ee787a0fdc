/**
 * The rows in which every case stands judged: who writes them, keeps them up to date, and finds them. The only package
 * that names their tables; other packages ask it for conditions and counts.
 */
package nl.geboortepad.query.rows;
