package nl.geboortepad.kernel.identity;

/** A professional in a role at an organisation. */
public record Caregiver(Role role, Organisation organisation, Person person) {}
