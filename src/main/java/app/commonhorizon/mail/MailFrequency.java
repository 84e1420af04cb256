package app.commonhorizon.mail;

import static app.commonhorizon.shared.Texts.text;

import java.util.Locale;

/** How often a person wants mails of one kind. */
public enum MailFrequency {
    /** Never; so it is until the person chooses otherwise. */
    OFF,
    /** As soon as there is something to tell. */
    AT_ONCE,
    /** Each morning on which there is something to tell. */
    DAILY,
    /** On Monday mornings, when there is something to tell. */
    WEEKLY;

    /** The name for people. */
    public String label() {
        return text("mail.frequency." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
