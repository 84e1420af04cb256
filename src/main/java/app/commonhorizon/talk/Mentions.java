package app.commonhorizon.talk;

import app.commonhorizon.people.Person;
import app.commonhorizon.shared.PersonId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People in a text. As it is written and read, a mention is an at sign with the person's name; as it is stored, with the id
 * in brackets, {@code @[id]}, so that it stays right when somebody changes their name.
 */
public final class Mentions {

    private static final Pattern STORED = Pattern.compile("@\\[([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})]");

    private Mentions() {}

    /** A text as somebody wrote it, as it is stored: names of these people after an at sign become their ids. */
    public static String stored(String written, Collection<Person> people) {
        // The longest names first: “@Anna Maria” is not Anna.
        List<Person> byLength = people.stream()
                .sorted(Comparator.comparingInt(
                        (Person person) -> -person.name().length()))
                .toList();
        String stored = written;
        for (Person person : byLength) {
            Pattern name = Pattern.compile(
                    "@" + Pattern.quote(person.name()) + "(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            stored = name.matcher(stored).replaceAll(Matcher.quoteReplacement("@[" + person.id() + "]"));
        }
        return stored;
    }

    /** A stored text as it is read. */
    public static String shown(String stored, Function<PersonId, String> name) {
        return STORED.matcher(stored)
                .replaceAll(mention -> Matcher.quoteReplacement("@" + name.apply(PersonId.of(mention.group(1)))));
    }

    /** Who is mentioned in a stored text, in order. */
    public static Set<PersonId> in(String stored) {
        Set<PersonId> mentioned = new LinkedHashSet<>();
        STORED.matcher(stored).results().forEach(mention -> mentioned.add(PersonId.of(mention.group(1))));
        return mentioned;
    }
}
