package nl.geboortepad.query.reading;

import nl.geboortepad.pathways.norm.Pathway;

/** The norms by which partnerships themselves are judged. */
public record PartnershipNorms(Pathway pathway) {}
