package app.commonhorizon.people;

import app.commonhorizon.shared.PersonId;

/**
 * Published after commit, on the node where it happened: all that {@code person} had open before must end, because the
 * account was closed or its password set anew. Sessions and lasting sign-ins are ended by this module.
 */
public record AccessEnded(PersonId person) {}
