package app.commonhorizon.talk.internal;

import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.AddedType;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.roadmap.Written;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.talk.Health;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How items are going: their owners say so. */
@Component
class HealthType implements AddedType<Health> {

    private static final Set<String> KEPT = Set.of("item", "state", "note", "at");

    private final HealthRepository rows;
    private final People people;

    HealthType(HealthRepository rows, People people) {
        this.rows = rows;
        this.people = people;
    }

    @Override
    public String code() {
        return Health.TYPE;
    }

    @Override
    public Health read(String id, Map<String, @Nullable String> fields) {
        return Health.of(id, fields);
    }

    @Override
    public Map<String, Health> find(RoadmapId roadmap, Set<String> ids) {
        return byId(rows.latestOf(
                roadmap.value(), ids.stream().map(UUID::fromString).toList()));
    }

    private static Map<String, Health> byId(Collection<HealthEntity> found) {
        return found.stream().map(HealthEntity::toPart).collect(Collectors.toMap(Health::key, health -> health));
    }

    @Override
    public Set<String> kept() {
        return KEPT;
    }

    @Override
    public Collection<Health> allKept(RoadmapId roadmap) {
        return byId(rows.latest(roadmap.value())).values();
    }

    /** The item's owner; where there is none, or the owner's account is closed, whoever may change the plan. */
    @Override
    public void check(AddedStep<Health> step) {
        PersonId owner = step.item().map(Item::owner).orElse(null);
        boolean answersForIt = step.by().equals(owner) || step.access() == Access.OWNER;
        if (!answersForIt && !(step.access().mayEdit() && !isActive(owner))) {
            throw StepRefusedException.forbidden("talk.refused.health");
        }
    }

    private boolean isActive(@Nullable PersonId person) {
        return person != null && people.find(person).filter(Person::active).isPresent();
    }

    /** Later than what it replaces, also where the clocks of two servers differ: the latest counts. */
    @Override
    public Health completed(AddedStep<Health> step) {
        Health after = step.part();
        if (step.undo()) {
            return after;
        }
        Health before = step.before();
        Instant at = before == null || before.written().at().isBefore(step.at())
                ? step.at()
                : before.written().at().plusMillis(1);
        return new Health(after.item(), after.state(), after.note(), new Written(step.by(), at));
    }

    /** What an undo brings back is still there, below what it takes away. */
    @Override
    public void save(List<AddedStep<Health>> steps) {
        for (AddedStep<Health> step : steps) {
            UUID roadmap = step.plan().id().value();
            UUID item = step.part().item().value();
            Health after = step.after();
            rows.deleteAfter(
                    roadmap,
                    item,
                    after == null ? Instant.EPOCH : after.written().at());
            if (after != null
                    && !rows.existsByItemIdAndWrittenAt(item, after.written().at())) {
                rows.save(new HealthEntity(step.plan().id(), after));
            }
        }
    }
}
