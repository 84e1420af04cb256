package app.commonhorizon.people;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.shared.PersonId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account in this workspace.
 *
 * @param name 1 to 100 characters, as the person writes it
 * @param email in lower case; unique; what the person signs in with
 * @param teams none for a sponsor or viewer, both for a bridge
 * @param administrator may add people and change their accounts
 * @param active false once the account was closed: cannot sign in, but keeps its name in the history
 */
public record Person(
        PersonId id, String name, String email, Set<Team> teams, Role role, boolean administrator, boolean active) {

    /** Which colour a person's face has. */
    public enum Side {
        MARKETING,
        IT,
        BRIDGE,
        OTHER;

        /** The name on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Person {
        teams = Set.copyOf(teams);
    }

    /** The name of somebody who may have no account: then "Somebody", in the reader's language. */
    public static String nameOf(@Nullable Person person) {
        return person == null ? text("people.somebody") : person.name();
    }

    /** The side that the person stands on; {@link Side#OTHER} for sponsors and viewers without a team. */
    public Side side() {
        if (teams.size() == 2) {
            return Side.BRIDGE;
        }
        return teams.contains(Team.MARKETING) ? Side.MARKETING : teams.contains(Team.IT) ? Side.IT : Side.OTHER;
    }

    /** One or two capital letters for the avatar: the first of the first and of the last word of the name. */
    public String initials() {
        String[] words = name.strip().split("\\s+");
        String first = letter(words[0]);
        return (words.length == 1 ? first : first + letter(words[words.length - 1])).toUpperCase(Locale.ROOT);
    }

    /** Whether this person may change plans at all, where a roadmap's owner lets them. */
    public boolean mayEdit() {
        return active && role != Role.VIEWER;
    }

    private static String letter(String word) {
        return word.isEmpty() ? "?" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
