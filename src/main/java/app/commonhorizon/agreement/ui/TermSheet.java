package app.commonhorizon.agreement.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.agreement.Agreement;
import app.commonhorizon.agreement.Agreements;
import app.commonhorizon.agreement.Signature;
import app.commonhorizon.agreement.Term;
import app.commonhorizon.agreement.TermWords;
import app.commonhorizon.agreement.Terms;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.Languages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The terms of items and what differs in them, for reading. */
final class TermSheet {

    private final KeyDesk desk;
    private final PlanPage page;
    private final RoadmapSnapshot plan;
    private final TermWords words;

    TermSheet(KeyDesk desk, PlanPage page, RoadmapSnapshot plan) {
        this.desk = desk;
        this.page = page;
        this.plan = plan;
        this.words = desk.words(plan);
    }

    /**
     * What somebody signs who turns this team's key: the difference to what the team has signed, or everything.
     *
     * @param signed the team's signature; null if there is none
     */
    Component toSign(Item item, Team team, @Nullable Signature signed) {
        Agreement.Key key = Agreements.of(plan).of(item).key(team).orElse(null);
        if (key == null || signed == null) {
            return standing(item);
        }
        Div since = new Div(new Paragraph(text("agreement.sign.since", desk.name(key.by()), KeyDesk.day(key.at()))));
        since.add(differences(item, key.drift(), signed));
        return since;
    }

    /** All terms as they stand. */
    Component standing(Item item) {
        return list(item, Terms.of(plan, item), null, Map.of());
    }

    /** All terms as they were signed. */
    Component signed(Item item, Signature signature) {
        return list(item, signature.terms(), signature.names(), desk.texts(page, List.of(signature)));
    }

    private Div list(Item item, Terms terms, Signature.@Nullable Names names, Map<String, String> texts) {
        DescriptionList list = new DescriptionList();
        list.addClassName("ch-terms");
        Div all = new Div(list);
        for (Term term : Term.values()) {
            String value = terms.get(term);
            if (term.isLong()) {
                String written = value == null || names == null ? term.longText(item) : texts.get(value);
                if (value != null && written != null) {
                    all.add(longText(term, written));
                }
            } else if (!(term == Term.END && item.kind() == Kind.MILESTONE)) {
                list.add(
                        new DescriptionList.Term(term.label()),
                        new DescriptionList.Description(words.value(term, value, names)));
            }
        }
        return all;
    }

    private static Details longText(Term term, String written) {
        Div text = new Div(written);
        text.addClassName("ch-signed-text");
        return new Details(term.label(), text);
    }

    /** What differs, one line each; of long texts what was rewritten in them. */
    Component differences(Item item, List<Terms.Drift> drift, Signature signed) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ch-drift");
        Map<String, String> texts =
                drift.stream().anyMatch(each -> each.term().isLong()) ? desk.texts(page, List.of(signed)) : Map.of();
        for (Terms.Drift each : TermWords.told(drift)) {
            ListItem line = new ListItem(sentence(words.clause(each, signed.names())));
            if (each.term().isLong()) {
                String before = each.from() == null ? "" : texts.getOrDefault(each.from(), "");
                String after = Objects.requireNonNullElse(each.term().longText(item), "");
                line.add(new TextDifference(before, after));
            }
            list.add(line);
        }
        return list;
    }

    private static String sentence(String clause) {
        int first = clause.offsetByCodePoints(0, 1);
        return clause.substring(0, first).toUpperCase(Languages.locale()) + clause.substring(first);
    }
}
