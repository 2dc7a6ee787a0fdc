package nl.geboortepad.pathways;

/** What a person reads: Dutch, with English beside it. */
public record Text(String nl, String en) {}
