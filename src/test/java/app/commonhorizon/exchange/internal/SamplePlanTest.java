package app.commonhorizon.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.changes.Op;
import app.commonhorizon.exchange.internal.SamplePlan.SampleEdit;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.PlanPart;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.PlanDate;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The demo's plan is believable on whatever day the demo is started. */
class SamplePlanTest {

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 23);
    private static final SamplePlan PLAN = SamplePlan.read(JsonMapper.shared(), DemoPlan.RESOURCE);

    /** Every day of three years, in steps that meet each weekday and each part of a month. */
    static Stream<LocalDate> days() {
        return IntStream.range(0, 100).mapToObj(i -> LocalDate.of(2025, 12, 1).plusDays(11L * i));
    }

    @Test
    void on_the_day_it_was_written_for_dates_stand_as_written() {
        assertThat(PLAN.today()).isEqualTo(WRITTEN);
        Item oneTap = item(planOn(WRITTEN), "One-tap checkout in the app");
        assertThat(oneTap.period().start()).hasToString("2026-11-02");
        assertThat(oneTap.period().end()).hasToString("2027-01-29");
        Item checkout = item(planOn(WRITTEN), "Checkout platform, all markets");
        assertThat(checkout.period().start()).hasToString("2027-04-05");
    }

    @ParameterizedTest
    @MethodSource("days")
    void what_is_done_lies_behind_and_what_is_agreed_ahead(LocalDate today) {
        planOn(today).items().filter(item -> !item.period().isUndated()).forEach(item -> {
            LocalDate first = Objects.requireNonNull(item.period().start()).firstDay();
            PlanDate end = item.period().end();
            LocalDate last = end == null ? LocalDate.MAX : end.lastDay();
            switch (item.status()) {
                case DONE, STOPPED -> assertThat(last).as(item.title()).isBeforeOrEqualTo(today);
                case IN_PROGRESS -> assertThat(today).as(item.title()).isBetween(first, last);
                case PROPOSED, AGREED -> assertThat(first).as(item.title()).isAfter(today);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("days")
    void weekdays_stay_and_today_stands_where_it_stood(LocalDate today) {
        PlanDate start = Objects.requireNonNull(
                item(planOn(today), "One-tap checkout in the app").period().start());
        assertThat(start.day().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(ChronoUnit.DAYS.between(start.day(), today)).isBetween(18L, 24L);
    }

    @ParameterizedTest
    @MethodSource("days")
    void coarse_dates_stay_as_coarse_and_move_along(LocalDate today) {
        Item evenings = item(planOn(today), "Ambassador evenings");
        PlanDate start = Objects.requireNonNull(evenings.period().start());
        assertThat(start.toString()).hasSize("2027-05".length());
        assertThat(ChronoUnit.DAYS.between(today, start.day())).isBetween(159L - 20, 159L + 20);
        Item search = item(planOn(today), "Search index of our own");
        assertThat(search.period().start()).asString().matches("\\d{4}-Q[1-4]");
    }

    @Test
    void its_handovers_show_a_gap_an_overlap_and_lead_times_that_are_kept() {
        RoadmapSnapshot plan = planOn(WRITTEN);
        assertThat(gap(plan, "One-tap checkout in the app"))
                .isEqualTo(65)
                .isGreaterThan(lead(plan, "One-tap checkout in the app"));
        assertThat(gap(plan, "Push messages in week one")).isNegative();
        assertThat(gap(plan, "Search intent pages")).isBetween(0L, lead(plan, "Search intent pages"));
    }

    @Test
    void something_was_stopped_and_something_has_an_open_end() {
        RoadmapSnapshot plan = planOn(WRITTEN);
        assertThat(plan.items()).anyMatch(item -> item.status() == Status.STOPPED);
        Item tours = item(plan, "In-app tours");
        assertThat(tours.period().start()).isNotNull();
        assertThat(tours.period().end()).isNull();
    }

    private static long gap(RoadmapSnapshot plan, String pilot) {
        Item from = item(plan, pilot);
        Item to = plan.item(link(plan, from).to()).orElseThrow();
        return ChronoUnit.DAYS.between(
                        Objects.requireNonNull(from.period().end()).lastDay(),
                        Objects.requireNonNull(to.period().start()).firstDay())
                - 1;
    }

    private static long lead(RoadmapSnapshot plan, String pilot) {
        return Objects.requireNonNull(link(plan, item(plan, pilot)).leadDays());
    }

    private static Link link(RoadmapSnapshot plan, Item pilot) {
        return plan.links()
                .filter(link -> link.from().equals(pilot.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Item item(RoadmapSnapshot plan, String title) {
        return plan.items()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** The plan as a demo started on this day has it; every part of it is checked as it is read. */
    private static RoadmapSnapshot planOn(LocalDate today) {
        SampleEdits edits = new SampleEdits(PLAN, PlanShift.between(PLAN.today(), today), SamplePlanTest::somebody);
        List<PlanPart> parts = new ArrayList<>();
        parts.add(edits.roadmap());
        edits.content().forEach(op -> apply(op, parts));
        for (SampleEdit edit : PLAN.edits()) {
            RoadmapSnapshot before = RoadmapSnapshot.of(edits.roadmapId(), 0, parts);
            edits.steps(edit, before).forEach(op -> apply(op, parts));
        }
        return RoadmapSnapshot.of(edits.roadmapId(), 0, parts);
    }

    private static void apply(Op op, List<PlanPart> parts) {
        PlanType type = PlanType.of(op.type()).orElse(null);
        if (type == null) {
            return; // What is said is no part of the plan itself.
        }
        Map<String, @Nullable String> fields = new HashMap<>();
        parts.stream().filter(part -> part.key().equals(op.id())).forEach(part -> fields.putAll(part.fields()));
        parts.removeIf(part -> part.key().equals(op.id()));
        fields.putAll(op.to());
        parts.add(type.read(op.id(), fields));
    }

    private static PersonId somebody(String name) {
        return new PersonId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
