package app.commonhorizon.history.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.Op;
import app.commonhorizon.history.ChangeTeller;
import app.commonhorizon.history.Names;
import app.commonhorizon.history.ToldChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts whole changes into words: one sentence, however many steps there are. */
@Component
class Telling {

    /** So many different things are told in one sentence; more are counted. */
    private static final int PHRASES = 3;

    private static final int NAMES = 3;

    /** Only the owner of a roadmap sees whom it is shared with. */
    private static final Set<String> SHARING = Set.of("everyone", "owner");

    private final Map<String, ChangeTeller> tellers = new LinkedHashMap<>();

    Telling(ObjectProvider<ChangeTeller> tellers) {
        tellers.orderedStream().forEach(teller -> teller.types().forEach(type -> this.tellers.put(type, teller)));
    }

    /** The phrase for a change, and each step by itself where the phrase sums them up. */
    record Told(String phrase, List<String> details) {}

    /**
     * What a change did, as a phrase that follows a name.
     *
     * @param index of its roadmap
     * @param owner whether the reader owns the roadmap
     */
    Told tell(Change change, PlanIndex index, Names names, boolean owner) {
        List<Op> steps = change.ops();
        List<Op> moved = steps.stream().filter(Telling::isMove).toList();
        List<String> phrases = new ArrayList<>();
        List<String> details =
                steps.stream().map(step -> step(step, names, owner)).distinct().toList();
        if (moved.size() > 1) {
            phrases.add(cascade(moved, index, names, change.revision()));
        }
        Map<String, List<Op>> alike = new LinkedHashMap<>();
        Set<String> removedItems = steps.stream()
                .filter(step -> step.type().equals("item") && step.op() == Op.Action.REMOVE)
                .map(Op::id)
                .collect(Collectors.toSet());
        for (Op step : steps) {
            boolean told = moved.size() > 1 && isMove(step) || goesWithItem(step, removedItems) || isHeadline(step);
            if (!told) {
                alike.computeIfAbsent(likeness(step), key -> new ArrayList<>()).add(step);
            }
        }
        alike.values().stream()
                .sorted(Comparator.comparingInt(group -> group.getFirst().type().equals("item") ? 0 : 1))
                .forEach(group -> phrases.add(group(group, names, owner)));
        phrases.addAll(
                0,
                steps.stream()
                        .filter(this::isHeadline)
                        .map(step -> step(step, names, owner))
                        .toList());
        int more = phrases.size() - PHRASES;
        String phrase = more > 0
                ? text("history.told.and-more", String.join(", ", phrases.subList(0, PHRASES)), more)
                : Phrases.joined(phrases);
        boolean summedUp = details.size() > 1 && !details.equals(phrases);
        return new Told(
                phrase.isEmpty() ? text("history.told.nothing") : phrase,
                summedUp ? details.stream().limit(ToldChange.MOST_DETAILS).toList() : List.of());
    }

    /** Each step by itself. */
    String step(Op step, Names names, boolean owner) {
        if (!owner && isSharing(step)) {
            return text("history.access.changed");
        }
        ChangeTeller teller = tellers.get(step.type());
        return teller == null ? text("history.told.other", step.type()) : teller.tell(step, names);
    }

    private boolean isHeadline(Op step) {
        ChangeTeller teller = tellers.get(step.type());
        return teller != null && teller.isHeadline();
    }

    private static boolean isSharing(Op step) {
        return step.type().equals("access")
                || step.type().equals("roadmap") && step.to().keySet().stream().anyMatch(SHARING::contains);
    }

    private static boolean isMove(Op step) {
        return step.type().equals("item")
                && step.op() == Op.Action.SET
                && ItemTeller.DATES.containsAll(step.to().keySet());
    }

    /** Links that went with an item that was removed are not worth a phrase of their own. */
    private static boolean goesWithItem(Op step, Set<String> removedItems) {
        return step.type().equals("link")
                && step.op() == Op.Action.REMOVE
                && List.of("from", "to").stream()
                        .anyMatch(end -> removedItems.contains(step.from().get(end)));
    }

    private String cascade(List<Op> moved, PlanIndex index, Names names, long revision) {
        Op first = moved.getFirst();
        Set<String> followers = index.followers(first.id(), revision);
        List<String> along = new ArrayList<>();
        List<String> beside = new ArrayList<>();
        moved.stream()
                .skip(1)
                .forEach(step -> (followers.contains(step.id()) ? along : beside).add(names.item(step.id())));
        String phrase = step(first, names, true);
        if (!beside.isEmpty()) {
            phrase = text("history.told.and-moved", phrase, Phrases.some(beside, NAMES));
        }
        return along.isEmpty()
                ? phrase
                : text("history.told.moved-along", phrase, along.size(), Phrases.some(along, NAMES));
    }

    /** Steps of one likeness are told together. */
    private static String likeness(Op step) {
        return switch (step.op()) {
            case ADD, REMOVE -> step.op() + " " + step.type();
            case SET ->
                step.type().equals("stage") && step.to().keySet().equals(Set.of("position"))
                        ? "order"
                        : "set " + step.type() + " " + step.id();
        };
    }

    private String group(List<Op> group, Names names, boolean owner) {
        Op first = group.getFirst();
        if (likeness(first).equals("order")) {
            return text("history.stage.order");
        }
        if (group.size() == 1) {
            return step(first, names, owner);
        }
        String key = "history.many." + (first.op() == Op.Action.ADD ? "added-" : "removed-");
        Set<String> counted = Set.of("item", "link", "stage", "horizon");
        if (first.op() == Op.Action.SET || !counted.contains(first.type())) {
            return Phrases.some(
                    group.stream()
                            .map(step -> step(step, names, owner))
                            .distinct()
                            .toList(),
                    NAMES);
        }
        List<String> all = group.stream()
                .map(step -> first.op() == Op.Action.ADD ? step.to() : step.from())
                .map(fields -> fields.getOrDefault("title", fields.get("name")))
                .filter(Objects::nonNull)
                .map(name -> text("history.told.quoted", name))
                .toList();
        return text(key + first.type(), group.size(), Phrases.some(all, NAMES));
    }
}
