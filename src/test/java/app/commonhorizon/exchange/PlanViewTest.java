package app.commonhorizon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.agreement.KeyFilter;
import app.commonhorizon.exchange.PlanView.Grouping;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.StageId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanViewTest {

    @Test
    void an_address_without_a_query_shows_the_whole_plan() {
        assertThat(PlanView.of(Map.of())).isEqualTo(PlanView.WHOLE);
        assertThat(PlanView.WHOLE.grouping()).isEqualTo(Grouping.STAGE);
    }

    @Test
    void an_address_says_what_is_looked_at() {
        StageId buy = StageId.random();
        PersonId maya = PersonId.random();

        PlanView view = PlanView.of(Map.of(
                "q", List.of("checkout"),
                "team", List.of("it"),
                "stage", List.of(buy.toString()),
                "owner", List.of(maya + ",none"),
                "status", List.of("agreed,in-progress"),
                "group", List.of("owner"),
                "closed", List.of("none"),
                "from", List.of("2026-12-10"),
                "to", List.of("2027-01")));

        assertThat(view.text()).isEqualTo("checkout");
        assertThat(view.teams()).containsExactly(Team.IT);
        assertThat(view.stages()).containsExactly(buy);
        assertThat(view.owners()).containsExactly(maya);
        assertThat(view.ownerless()).isTrue();
        assertThat(view.statuses()).containsExactlyInAnyOrder(Status.AGREED, Status.IN_PROGRESS);
        assertThat(view.grouping()).isEqualTo(Grouping.OWNER);
        assertThat(view.collapsed()).containsExactly("none");
        assertThat(view.from()).isEqualTo(LocalDate.of(2026, 12, 10));
        assertThat(view.to()).isEqualTo(LocalDate.of(2027, 1, 31));
    }

    @Test
    void it_may_ask_for_what_is_agreed_or_waits_for_a_key() {
        assertThat(PlanView.of(Map.of("keys", List.of("drifted,wait-it,moon"))).keys())
                .containsExactlyInAnyOrder(KeyFilter.DRIFTED, KeyFilter.WAIT_IT);
    }

    @Test
    void what_cannot_be_understood_counts_as_not_there() {
        PlanView view = PlanView.of(Map.of(
                "team", List.of("sales"),
                "stage", List.of("'; drop table stage"),
                "owner", List.of("Maya"),
                "status", List.of("", "late"),
                "group", List.of("moon"),
                "from", List.of("2027-02-30"),
                "to", List.of("+999999999-12-31")));

        assertThat(view).isEqualTo(PlanView.WHOLE);
    }

    @Test
    void a_range_that_ends_before_it_begins_is_no_range() {
        PlanView view = PlanView.of(Map.of("from", List.of("2027-03-01"), "to", List.of("2027-02-01")));

        assertThat(view).isEqualTo(PlanView.WHOLE);
    }
}
