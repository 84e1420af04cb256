package app.commonhorizon.insights;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.insights.ItemsOverTime.Span;
import app.commonhorizon.insights.ItemsOverTime.Unit;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.shared.StageId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemsOverTimeTest {

    private static final StageId BUY = new StageId(new UUID(0, 1));
    private static final StageId USE = new StageId(new UUID(0, 2));

    @Test
    void an_item_counts_in_every_span_in_which_it_runs_if_only_for_a_day() {
        ItemsOverTime items =
                ItemsOverTime.of(List.of(pilot("2026-11-02", "2027-04-01"), task("2027-03-31", "2028-01-01")));

        assertThat(labels(items)).containsExactly("Q4 2026", "Q1 2027", "Q2 2027", "Q3 2027", "Q4 2027", "Q1 2028");
        assertThat(items.running(null, Team.MARKETING)).containsExactly(1, 1, 1, 0, 0, 0);
        assertThat(items.running(null, Team.IT)).containsExactly(0, 1, 1, 1, 1, 1);
        assertThat(items.running(null, null)).containsExactly(1, 2, 2, 1, 1, 1);
    }

    @Test
    void stages_and_teams_are_told_apart() {
        ItemsOverTime items = ItemsOverTime.of(List.of(
                item(Kind.PILOT, Team.MARKETING, BUY, "2027-01-04", "2027-01-08"),
                item(Kind.PILOT, Team.MARKETING, USE, "2027-01-04", "2027-02-08"),
                item(Kind.SCALING_TASK, Team.IT, USE, "2027-02-01", "2027-02-08")));

        assertThat(items.running(BUY, Team.MARKETING)).containsExactly(1, 0);
        assertThat(items.running(BUY, Team.IT)).containsExactly(0, 0);
        assertThat(items.running(USE, null)).containsExactly(1, 2);
    }

    @Test
    void a_date_of_which_only_the_month_or_quarter_is_known_counts_with_all_of_it() {
        ItemsOverTime items = ItemsOverTime.of(List.of(task("2027-02", "2027-Q2")));

        assertThat(labels(items)).containsExactly("Feb 2027", "Mar 2027", "Apr 2027", "May 2027", "Jun 2027");
        assertThat(items.running(null, null)).containsExactly(1, 1, 1, 1, 1);
    }

    @Test
    void an_open_end_runs_on_to_the_last_span_and_an_open_start_from_the_first() {
        ItemsOverTime items = ItemsOverTime.of(
                List.of(pilot("2027-01-04", "2027-04-30"), task("2027-03-01", null), task(null, "2027-02-10")));

        assertThat(items.running(null, Team.MARKETING)).containsExactly(1, 1, 1, 1);
        assertThat(items.running(null, Team.IT)).containsExactly(1, 1, 1, 1);
    }

    @Test
    void one_open_end_alone_counts_where_it_starts() {
        ItemsOverTime items = ItemsOverTime.of(List.of(pilot("2027-01-04", null)));

        assertThat(labels(items)).containsExactly("Jan 2027");
        assertThat(items.running(null, null)).containsExactly(1);
    }

    @Test
    void a_milestone_counts_once_however_coarse_its_date() {
        ItemsOverTime items = ItemsOverTime.of(List.of(
                item(Kind.MILESTONE, Team.IT, BUY, "2027-Q1", "2027-Q1"),
                item(Kind.MILESTONE, Team.IT, BUY, "2027-02-23", "2027-02-23")));

        assertThat(labels(items)).containsExactly("Jan 2027", "Feb 2027", "Mar 2027");
        assertThat(items.running(null, Team.IT)).containsExactly(0, 1, 1);
    }

    @Test
    void items_without_dates_are_named_and_count_nowhere() {
        ItemsOverTime items = ItemsOverTime.of(List.of(
                titled("Voice of customer", Team.MARKETING),
                titled("consent service", Team.IT),
                pilot("2027-01-04", "2027-01-08")));

        assertThat(items.running(null, null)).containsExactly(1);
        assertThat(items.unplaced(null, null)).containsExactly("consent service", "Voice of customer");
        assertThat(items.unplaced(BUY, Team.IT)).containsExactly("consent service");
        assertThat(items.unplaced(USE, null)).isEmpty();
    }

    @Test
    void the_longer_the_plan_the_longer_its_spans() {
        assertThat(unit("2027-01-01", "2027-12-31")).isEqualTo(Unit.MONTH);
        assertThat(unit("2027-01-01", "2028-01-01")).isEqualTo(Unit.QUARTER);
        assertThat(unit("2027-01-01", "2031-12-31")).isEqualTo(Unit.QUARTER);
        assertThat(unit("2027-01-01", "2032-01-01")).isEqualTo(Unit.YEAR);
        assertThat(labels(ItemsOverTime.of(List.of(pilot("2190", "2199")))))
                .startsWith("2190")
                .endsWith("2199");
    }

    @Test
    void without_dates_there_are_no_spans() {
        assertThat(ItemsOverTime.of(List.of()).spans()).isEmpty();
        assertThat(ItemsOverTime.of(List.of(titled("Idea", Team.IT))).spans()).isEmpty();
    }

    private static Unit unit(String start, String end) {
        return ItemsOverTime.of(List.of(pilot(start, end))).unit();
    }

    private static List<String> labels(ItemsOverTime items) {
        return items.spans().stream().map(Span::label).toList();
    }

    private static Item pilot(@Nullable String start, @Nullable String end) {
        return item(Kind.PILOT, Team.MARKETING, BUY, start, end);
    }

    private static Item task(@Nullable String start, @Nullable String end) {
        return item(Kind.SCALING_TASK, Team.IT, BUY, start, end);
    }

    private static Item titled(String title, Team team) {
        return new Item(ItemId.random(), Kind.PILOT, team, BUY, title, Period.NONE, null, Status.PROPOSED, null, null);
    }

    private static Item item(Kind kind, Team team, StageId stage, @Nullable String start, @Nullable String end) {
        Period period = new Period(PlanDate.parseOrNull(start), PlanDate.parseOrNull(end));
        return new Item(ItemId.random(), kind, team, stage, "Item", period, null, Status.AGREED, null, null);
    }
}
