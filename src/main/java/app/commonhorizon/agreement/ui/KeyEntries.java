package app.commonhorizon.agreement.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.PlanMenuEntry;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.PlanPageGuest;
import app.commonhorizon.shared.ItemId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.JsonNode;

/** Where people find the keys: in the plan's menu, and on the timeline, which asks for the signing dialog. */
@Configuration(proxyBeanMethods = false)
class KeyEntries {

    private record Entry(String key, Consumer<PlanPage> opens) implements PlanMenuEntry {

        @Override
        public String label() {
            return text(key);
        }

        @Override
        public boolean isOfferedOn(PlanPage page) {
            return !page.plan().roadmap().isDraft();
        }

        @Override
        public void open(PlanPage page) {
            opens.accept(page);
        }
    }

    @Bean
    @Order(10)
    PlanMenuEntry waitingEntry(KeyDesk desk) {
        return new Entry("agreement.menu-waiting", page -> new WaitingDialog(desk, page).open());
    }

    @Bean
    @Order(11)
    PlanMenuEntry holdersEntry(KeyDesk desk) {
        return new Entry("agreement.menu-holders", page -> new HoldersDialog(desk, page).open());
    }

    @Bean
    PlanPageGuest signingGuest(KeyDesk desk) {
        return new PlanPageGuest() {
            @Override
            public void entered(PlanPage page, boolean item) {
                // There is nothing to show before somebody asks.
            }

            @Override
            public boolean asked(PlanPage page, String name, JsonNode detail) {
                if (!name.equals("turn-key")) {
                    return false;
                }
                sign(desk, page, detail);
                return true;
            }
        };
    }

    private static void sign(KeyDesk desk, PlanPage page, JsonNode detail) {
        Optional<Team> team = Arrays.stream(Team.values())
                .filter(each -> each.code().equals(detail.path("team").asString("")))
                .findFirst();
        List<ItemId> items = detail.path("items")
                .valueStream()
                .flatMap(id -> ItemId.parse(id.asString("")).stream())
                .toList();
        team.filter(each -> !items.isEmpty()).ifPresent(each -> new SigningDialog(desk, page, each, items).open());
    }
}
