package app.commonhorizon.mail;

import java.util.List;

/**
 * A kind of mail that people can ask for, each by itself. Every bean of this type gets a choice in the settings of mails, in
 * the order of the beans.
 */
public interface MailKind {

    /** Its name in the database: lower-case letters and dashes, at most 40; never changed again. */
    String code();

    /** What it is, in the language of the person at the current screen. */
    String label();

    /** What is in it, in a sentence, in that language. */
    String explanation();

    /** How often it can come, beside {@link MailFrequency#OFF}; not empty. */
    List<MailFrequency> frequencies();
}
