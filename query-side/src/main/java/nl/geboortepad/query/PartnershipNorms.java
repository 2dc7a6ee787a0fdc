package nl.geboortepad.query;

import nl.geboortepad.pathways.Pathway;

/** The norms by which partnerships themselves are judged. */
public record PartnershipNorms(Pathway pathway) {}
