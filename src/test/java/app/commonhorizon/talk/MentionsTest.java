package app.commonhorizon.talk;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.people.Person;
import app.commonhorizon.people.Role;
import app.commonhorizon.shared.PersonId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MentionsTest {

    private final Person anna = person("Anna");
    private final Person annaMaria = person("Anna Maria $1");

    private static Person person(String name) {
        return new Person(PersonId.random(), name, "a@example.org", Set.of(), Role.MEMBER, false, true);
    }

    @Test
    void namesBecomeIdsAndBackAgain() {
        String written = "@Anna and @anna maria $1: see @Annabel, mail a@Anna.";

        String stored = Mentions.stored(written, List.of(anna, annaMaria));

        assertThat(Mentions.in(stored)).containsExactly(anna.id(), annaMaria.id());
        assertThat(stored).contains("@Annabel");
        assertThat(Mentions.shown(stored, id -> id.equals(anna.id()) ? "Anna" : "Anna Maria $1"))
                .startsWith("@Anna and @Anna Maria $1: see");
    }

    @Test
    void nonsenseIsNoMention() {
        assertThat(Mentions.in("@[x] @[] @[00000000-0000-0000-0000-00000000000g]"))
                .isEmpty();
    }
}
