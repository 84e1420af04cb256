package app.commonhorizon.shared.ui;

/**
 * What a feature offers to each person for themselves: an entry of the account's menu. Every bean of this type gets one, in
 * the order of the beans.
 */
public interface AccountMenuEntry {

    /** Whether there is anything to choose on this server. */
    boolean isOffered();

    /** The entry's words, in the language of the person at the current screen. */
    String label();

    /** The person has chosen the entry. Called under the lock of that person's screen. */
    void open();
}
