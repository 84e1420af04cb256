package app.commonhorizon.agreement.internal;

import app.commonhorizon.agreement.Signature;
import app.commonhorizon.agreement.Term;
import app.commonhorizon.agreement.Terms;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.Stage;
import app.commonhorizon.shared.PersonId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the things that are signed are called, so that a signature can be read when they are gone or called otherwise. */
@Component
class SignedNames {

    private final People people;

    SignedNames(People people) {
        this.people = people;
    }

    Signature.Names of(AddedStep<?> step, Terms terms) {
        return new Signature.Names(stage(step, terms), owner(terms), handovers(step, terms));
    }

    private static @Nullable String stage(AddedStep<?> step, Terms terms) {
        String id = terms.get(Term.STAGE);
        return id != null && step.parts().apply(PlanType.STAGE, id) instanceof Stage stage ? stage.name() : null;
    }

    private @Nullable String owner(Terms terms) {
        String id = terms.get(Term.OWNER);
        return id == null
                ? null
                : people.find(PersonId.of(id)).map(Person::name).orElse(null);
    }

    private static @Nullable String handovers(AddedStep<?> step, Terms terms) {
        return terms.handedTo().isEmpty()
                ? null
                : terms.handedTo().stream()
                        .map(item -> step.parts().apply(PlanType.ITEM, item.toString()) instanceof Item other
                                ? other.title()
                                : "")
                        .collect(Collectors.joining("\n"));
    }
}
