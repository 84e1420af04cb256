package app.commonhorizon.exchange.internal;

import app.commonhorizon.people.Person;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds people by their name or mail address. */
final class OwnerNames {

    private static final Pattern WITH_MAIL = Pattern.compile("(.*)<([^<>]+)>\\s*");

    private final Map<String, Person> known = new HashMap<>();

    /** Will find the active ones among {@code people}. */
    OwnerNames(List<Person> people) {
        Set<String> twice = new HashSet<>();
        for (Person person : people) {
            if (person.active()) {
                known.put(key(person.email()), person);
                if (known.putIfAbsent(key(person.name()), person) != null) {
                    twice.add(key(person.name()));
                }
            }
        }
        // Of two people with one name nobody can say who is meant.
        twice.forEach(known::remove);
    }

    /** Who is meant by a name, a mail address, or {@code Name <mail>}; empty if nobody or not clear. */
    Optional<Person> find(String text) {
        Matcher both = WITH_MAIL.matcher(text);
        return Optional.ofNullable(known.get(key(both.matches() ? both.group(2) : text)));
    }

    private static String key(String text) {
        return Texts.line(text).toLowerCase(Locale.ROOT);
    }
}
