package app.commonhorizon.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonhorizon.people.PersonRefusedException.Field;
import app.commonhorizon.people.internal.PersonRepository;
import app.commonhorizon.testing.ApplicationTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class PeopleAdministrationTest {

    @Autowired
    private PeopleAdministration administration;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private People people;

    @Autowired
    private PersonRepository persons;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private TransactionTemplate transaction;

    private Person administrator;
    private Person member;

    @BeforeEach
    void makePeople() {
        administrator = TestPeople.administrator(persons, encoder);
        member = TestPeople.member(persons, encoder);
    }

    @Test
    void nobodyButAnAdministratorGetsAnywhere() {
        PersonDetails promoted = new PersonDetails(member.name(), member.email(), member.teams(), Role.LEAD, true);
        List<Runnable> everything = List.of(
                () -> administration.accounts(),
                () -> administration.add(details("Eve")),
                () -> administration.change(member.id(), promoted),
                () -> administration.close(administrator.id()),
                () -> administration.reopen(member.id()),
                () -> administration.newLink(administrator.id()));
        for (Runnable attempt : everything) {
            assertThatThrownBy(() -> TestPeople.run(member, attempt)).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(people.find(member.id())).contains(member);
    }

    @Test
    void whoeverIsNoAdministratorAnyMoreIsRefusedAtOnce() {
        Person second = TestPeople.administrator(persons, encoder);
        TestPeople.run(
                administrator,
                () -> administration.change(
                        second.id(),
                        new PersonDetails(second.name(), second.email(), second.teams(), second.role(), false)));
        assertThatThrownBy(() -> TestPeople.run(second, () -> administration.accounts()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAddedPersonComesInByTheLink() {
        PersonDetails details = details("Nora <b>New</b>");
        Person added = TestPeople.as(administrator, () -> administration.add(details));
        assertThat(added.name()).as("markup is just text").isEqualTo("Nora <b>New</b>");
        String token = TestPeople.as(administrator, () -> administration.newLink(added.id()));
        assertThat(links.find(token)).contains(new OneTimeLinks.Invitation(java.util.Optional.of(added)));
    }

    @Test
    void closingVoidsTheLinksAndReopeningGivesTheAccountBack() {
        String token = TestPeople.as(administrator, () -> administration.newLink(member.id()));
        TestPeople.run(administrator, () -> administration.close(member.id()));
        assertThat(people.find(member.id()))
                .hasValueSatisfying(closed -> assertThat(closed.active()).isFalse());
        refused(Field.OTHER, "is closed", () -> administration.newLink(member.id()));
        TestPeople.run(administrator, () -> administration.reopen(member.id()));
        assertThat(people.find(member.id())).contains(member);
        assertThat(links.find(token)).isEmpty();
    }

    @Test
    void inputsThatCannotBeAreRefusedWithAReason() {
        refused(
                Field.EMAIL,
                "already has",
                () -> administration.add(new PersonDetails(
                        "Eve", " " + member.email().toUpperCase(java.util.Locale.ROOT), Set.of(), Role.VIEWER, false)));
        refused(Field.NAME, "give a name", () -> administration.add(details("  ")));
        refused(Field.NAME, "100 characters; it has 10,000", () -> administration.add(details("x".repeat(10_000))));
        refused(Field.NAME, "line break", () -> administration.add(details("Eve\nAdmin")));
        refused(Field.NAME, "cannot be shown", () -> administration.add(details("Eve\u202Enimda")));
        for (String email :
                List.of("", "eve", "eve@", "eve@a b", "eve@example.org\u0000", "e".repeat(250) + "@x.org")) {
            refused(
                    Field.EMAIL,
                    "mail address",
                    () -> administration.add(new PersonDetails("Eve", email, Set.of(), Role.VIEWER, false)));
        }
    }

    @Test
    void theLastAdministratorWhoCanSignInStays() {
        // In a transaction that is taken back, because others share the database: only this administrator is left.
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            persons.findAll().forEach(row -> {
                Person one = row.toPerson();
                row.write(new Person(
                        one.id(),
                        one.name(),
                        one.email(),
                        one.teams(),
                        one.role(),
                        one.id().equals(administrator.id()),
                        one.active()));
            });
            TestPeople.run(administrator, () -> {
                // Has no password yet, and therefore does not count.
                administration.add(new PersonDetails("Late", UUID.randomUUID() + "@x.org", Set.of(), Role.LEAD, true));
                assertThatExceptionOfType(PersonRefusedException.class)
                        .isThrownBy(() -> administration.close(administrator.id()))
                        .withMessageContaining("only administrator");
                assertThatExceptionOfType(PersonRefusedException.class)
                        .isThrownBy(() -> administration.change(administrator.id(), details("Ada")))
                        .matches(refused -> refused.field() == Field.ADMINISTRATOR);
            });
        });
    }

    private void refused(Field field, String message, Runnable action) {
        assertThatExceptionOfType(PersonRefusedException.class)
                .isThrownBy(() -> TestPeople.run(administrator, action))
                .withMessageContaining(message)
                .matches(refused -> refused.field() == field);
    }

    private static PersonDetails details(String name) {
        return new PersonDetails(name, UUID.randomUUID() + "@example.org", Set.of(Team.IT), Role.MEMBER, false);
    }
}
