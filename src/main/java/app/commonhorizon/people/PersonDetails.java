package app.commonhorizon.people;

import static app.commonhorizon.shared.Texts.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an administrator writes down about a person; {@link #checked} says whether it can be so.
 *
 * @param name as typed
 * @param email as typed
 * @param teams none, one or both
 */
public record PersonDetails(String name, String email, Set<Team> teams, Role role, boolean administrator) {

    /** The most characters in a name. */
    public static final int LONGEST_NAME = 100;

    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+");
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cn}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");

    public PersonDetails {
        teams = Set.copyOf(teams);
    }

    /** What is known about {@code person}. */
    public static PersonDetails of(Person person) {
        return new PersonDetails(person.name(), person.email(), person.teams(), person.role(), person.administrator());
    }

    /**
     * The same without blanks around the name, and the mail address in the form in which it is kept.
     *
     * @throws PersonRefusedException if the name or the mail address cannot be one
     */
    public PersonDetails checked() {
        return new PersonDetails(checkedName(name), checkedEmail(email), teams, role, administrator);
    }

    private static String checkedName(String typed) {
        String name = typed.strip();
        if (name.isEmpty()) {
            throw new PersonRefusedException(PersonRefusedException.Field.NAME, text("people.refused.name-missing"));
        }
        if (name.length() > LONGEST_NAME) {
            throw new PersonRefusedException(
                    PersonRefusedException.Field.NAME, text("people.refused.name-long", LONGEST_NAME, name.length()));
        }
        if (UNPRINTABLE.matcher(name).find()) {
            throw new PersonRefusedException(
                    PersonRefusedException.Field.NAME, text("people.refused.name-unprintable"));
        }
        return name;
    }

    private static String checkedEmail(String typed) {
        String email = typed.strip().toLowerCase(Locale.ROOT);
        if (email.length() > LONGEST_EMAIL
                || !EMAIL.matcher(email).matches()
                || UNPRINTABLE.matcher(email).find()) {
            throw new PersonRefusedException(PersonRefusedException.Field.EMAIL, text("people.refused.email"));
        }
        return email;
    }
}
