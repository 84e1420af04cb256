package app.commonhorizon.people;

import app.commonhorizon.people.internal.PersonEntity;
import app.commonhorizon.people.internal.PersonRepository;
import app.commonhorizon.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has an account here. */
@Service
@Transactional(readOnly = true)
public class People {

    private final PersonRepository persons;

    People(PersonRepository persons) {
        this.persons = persons;
    }

    /** Everybody, closed accounts included, by name. */
    public List<Person> all() {
        return persons.findAllByOrderByName().stream()
                .map(PersonEntity::toPerson)
                .toList();
    }

    /** The person with this id, a closed account included. */
    public Optional<Person> find(PersonId id) {
        return persons.findById(id.value()).map(PersonEntity::toPerson);
    }

    /** A person's name; "Somebody", in the reader's language, for one without an account. */
    public String name(PersonId id) {
        return Person.nameOf(find(id).orElse(null));
    }

    /** The teams that a person is on; none for one without an account. */
    public Set<Team> teams(PersonId id) {
        return find(id).map(Person::teams).orElse(Set.of());
    }

    /** The person with this mail address, however it is capitalised; a closed account included. */
    public Optional<Person> findByEmail(String email) {
        return persons.findByEmail(email.strip().toLowerCase(Locale.ROOT)).map(PersonEntity::toPerson);
    }

    /** Those of {@code ids} that exist, by id. */
    public Map<PersonId, Person> find(Collection<PersonId> ids) {
        return persons.findAllById(ids.stream().map(PersonId::value).toList()).stream()
                .map(PersonEntity::toPerson)
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }
}
