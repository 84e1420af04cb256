package app.commonhorizon.mail;

import app.commonhorizon.shared.PersonId;
import java.util.Locale;

/**
 * That a person wants mails of one kind.
 *
 * @param kind the code of a {@link MailKind}
 * @param frequency never OFF
 * @param language in which the person was reading when they asked for it, with the region that dates follow
 * @param token stands in the links that end it: nobody can guess it, and it is good for nothing else
 */
public record MailSubscription(PersonId person, String kind, MailFrequency frequency, Locale language, String token) {}
