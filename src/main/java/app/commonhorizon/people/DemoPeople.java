package app.commonhorizon.people;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.people.internal.PersonEntity;
import app.commonhorizon.people.internal.PersonRepository;
import app.commonhorizon.shared.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The people of the demo, who sign in with one click. The bean is there only with {@code common-horizon.demo=true}; once
 * it is, its people have accounts: whoever seeds sample data for them takes this bean as a dependency.
 */
@Component
@ConditionalOnBooleanProperty("common-horizon.demo")
public class DemoPeople {

    /** Their mail addresses, to find them by. */
    public static final String MAYA = "maya.brandt@example.org";

    public static final String JONAS = "jonas.silva@example.org";
    public static final String PRIYA = "priya.raman@example.org";
    public static final String IVAN = "ivan.petrov@example.org";
    public static final String ANNA = "anna.nowak@example.org";
    public static final String TOM = "tom.becker@example.org";
    public static final String LENA = "lena.okafor@example.org";
    public static final String CARL = "carl.jensen@example.org";
    public static final String VERA = "vera.lind@example.org";

    /**
     * One of them.
     *
     * @param position what they do, in a few words
     */
    public record DemoPerson(Person person, String position) {}

    private record Sample(String name, String email, Set<Team> teams, Role role, String positionKey) {}

    private static final Set<Team> MARKETING = Set.of(Team.MARKETING);
    private static final Set<Team> IT = Set.of(Team.IT);
    private static final List<Sample> SAMPLES = List.of(
            new Sample("Maya Brandt", MAYA, MARKETING, Role.LEAD, "people.demo.marketing-lead"),
            new Sample("Ivan Petrov", IVAN, IT, Role.LEAD, "people.demo.it-lead"),
            new Sample("Lena Okafor", LENA, Set.of(Team.values()), Role.MEMBER, "people.demo.bridge"),
            new Sample("Carl Jensen", CARL, Set.of(), Role.SPONSOR, "people.demo.sponsor"),
            new Sample("Vera Lind", VERA, Set.of(), Role.VIEWER, "people.demo.viewer"),
            new Sample("Jonas Silva", JONAS, MARKETING, Role.MEMBER, "people.demo.marketing"),
            new Sample("Priya Raman", PRIYA, MARKETING, Role.MEMBER, "people.demo.marketing"),
            new Sample("Anna Nowak", ANNA, IT, Role.MEMBER, "people.demo.it"),
            new Sample("Tom Becker", TOM, IT, Role.MEMBER, "people.demo.it"));

    private final PersonRepository persons;

    DemoPeople(PersonRepository persons, Clock clock) {
        this.persons = persons;
        for (Sample sample : SAMPLES) {
            if (persons.findByEmail(sample.email()).isEmpty()) {
                persons.save(new PersonEntity(
                        new Person(
                                PersonId.random(),
                                sample.name(),
                                sample.email(),
                                sample.teams(),
                                sample.role(),
                                sample.email().equals(LENA), // somebody has to show the People page
                                true),
                        clock.instant()));
            }
        }
    }

    /** Those whose account is open, leads first; named as they are now. */
    public List<DemoPerson> all() {
        return SAMPLES.stream()
                .flatMap(sample -> persons
                        .findByEmail(sample.email())
                        .map(row -> new DemoPerson(row.toPerson(), text(sample.positionKey())))
                        .filter(demo -> demo.person().active())
                        .stream())
                .toList();
    }
}
