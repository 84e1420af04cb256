package app.commonhorizon.history;

import app.commonhorizon.history.internal.SnapshotNames;
import app.commonhorizon.history.internal.Wording;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.PersonId;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts the parts of plans into words as the history does, in the language of whoever asks. All text is plain. */
@Service
public class PlanWords {

    private final People people;

    PlanWords(People people) {
        this.people = people;
    }

    /** Words for the parts of one or more versions of a plan. For one task: who people are is read once. */
    public interface Of {

        /** What to call a part: an item's title, “the link from … to …”. */
        String thing(PlanType type, String id);

        /** What a field is called, at the beginning of a line. */
        String label(String field);

        /** What stands in a field; a dash for nothing, and the beginning of a long text. */
        String value(String field, @Nullable String value);

        /** A person's name; “somebody” if there is no such account. */
        String person(PersonId person);
    }

    /** @param versions what a part is called says the first of them that has it */
    public Of of(RoadmapSnapshot... versions) {
        return new Wording(new SnapshotNames(
                Arrays.asList(versions),
                people.all().stream().collect(Collectors.toMap(Person::id, Function.identity()))));
    }
}
