package app.commonhorizon.agreement.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.agreement.KeyHolder;
import app.commonhorizon.agreement.KeyRights;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.PersonId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who turns the keys of a roadmap: all see it, and its owner says it. */
@StyleSheet("agreement.css")
class HoldersDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient KeyDesk desk;
    private final transient PlanPage page;
    private final transient RoadmapSnapshot seen;
    private final Map<Team, CheckboxGroup<Person>> groups = new EnumMap<>(Team.class);
    private final Paragraph problem = new Paragraph();

    HoldersDialog(KeyDesk desk, PlanPage page) {
        this.desk = desk;
        this.page = page;
        this.seen = desk.now(page);
        boolean mayName = KeyRights.mayNameHolders(seen, desk.me(page));
        setHeaderTitle(text("agreement.holders.title"));
        addClassName("ch-holders");
        setWidth("34rem");
        setMaxWidth("94vw");
        add(new Paragraph(text(mayName ? "agreement.holders.intro" : "agreement.holders.read-only")));
        List<Person> everybody = desk.everybody();
        for (Team team : Team.values()) {
            CheckboxGroup<Person> group = group(team, everybody);
            group.setReadOnly(!mayName);
            groups.put(team, group);
            add(group);
        }
        problem.addClassName("ch-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Button close = new Button(text(mayName ? "agreement.cancel" : "agreement.close"), event -> close());
        getFooter().add(problem, close);
        if (mayName) {
            Button save = new Button(text("agreement.save"), event -> save());
            save.addThemeVariants(ButtonVariant.PRIMARY);
            getFooter().add(save);
        }
    }

    private CheckboxGroup<Person> group(Team team, List<Person> everybody) {
        Set<PersonId> holders = KeyRights.holders(seen, team);
        List<Person> offered = everybody.stream()
                .filter(person -> holders.contains(person.id()) || KeyRights.mayHold(seen, person, team))
                .toList();
        CheckboxGroup<Person> group = new CheckboxGroup<>(text("agreement.holders." + team.code()));
        group.setItems(offered);
        group.setItemLabelGenerator(Person::name);
        group.setHelperText(text("agreement.holders.nobody"));
        group.setValue(
                offered.stream().filter(person -> holders.contains(person.id())).collect(Collectors.toSet()));
        group.setWidthFull();
        return group;
    }

    private void save() {
        List<Op> steps = new ArrayList<>();
        groups.forEach((team, group) -> steps.addAll(steps(team, group.getValue())));
        if (steps.isEmpty()) {
            close();
            return;
        }
        switch (desk.send(page, seen, steps)) {
            case EditAnswer.Accepted accepted -> close();
            case EditAnswer.Refused refused -> {
                problem.setText(refused.message());
                problem.setVisible(true);
            }
        }
    }

    private List<Op> steps(Team team, Set<Person> chosen) {
        List<Op> steps = new ArrayList<>();
        Set<String> missing =
                chosen.stream().map(person -> person.id().toString()).collect(Collectors.toCollection(HashSet::new));
        seen.marks().of(KeyHolder.TYPE).forEach((id, holder) -> {
            if (team.code().equals(holder.get("team")) && !missing.remove(String.valueOf(holder.get("person")))) {
                steps.add(Op.remove(KeyHolder.TYPE, id, Map.of()));
            }
        });
        missing.forEach(person ->
                steps.add(Op.add(KeyHolder.TYPE, UUID.randomUUID(), Map.of("team", team.code(), "person", person))));
        return steps;
    }
}
