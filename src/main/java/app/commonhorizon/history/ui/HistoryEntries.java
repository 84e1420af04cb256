package app.commonhorizon.history.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.history.CompareOpener;
import app.commonhorizon.history.HistoryQuery;
import app.commonhorizon.roadmap.FieldEntry;
import app.commonhorizon.roadmap.ItemSection;
import app.commonhorizon.roadmap.PlanMenuEntry;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.shared.ItemId;
import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where people find the history: in the plan's menu, in each item's panel, and beside each of its fields. */
@Configuration(proxyBeanMethods = false)
class HistoryEntries {

    private record Entry(String key, Consumer<PlanPage> opens) implements PlanMenuEntry {

        @Override
        public String label() {
            return text(key);
        }

        @Override
        public void open(PlanPage page) {
            opens.accept(page);
        }
    }

    @Bean
    @Order(20)
    PlanMenuEntry historyEntry(HistoryDesk desk) {
        return new Entry("history.menu", page -> page.showBeside(new HistoryPanel(desk, page)));
    }

    @Bean
    @Order(21)
    PlanMenuEntry playBackEntry() {
        return new Entry("history.menu-play-back", page -> page.tellTimeline("play-back", Map.of()));
    }

    @Bean
    CompareOpener compareOpener(HistoryDesk desk, CompareDesk compare) {
        return page -> page.showBeside(new ComparePanel(compare, page, desk.mayEdit(page)));
    }

    @Bean
    @Order(22)
    PlanMenuEntry compareEntry(CompareOpener compare) {
        return new Entry("history.menu-compare", compare::open);
    }

    @Bean
    @Order(50)
    ItemSection historySection(HistoryDesk desk) {
        return new ItemSection() {
            @Override
            public String label() {
                return text("history.title");
            }

            @Override
            public boolean isForDrafts() {
                return true;
            }

            @Override
            public Component content(PlanPage page, ItemId item) {
                return new ChangeList(desk, page, HistoryQuery.of(item));
            }
        };
    }

    @Bean
    FieldEntry historyOfField(HistoryDesk desk) {
        return new FieldEntry() {
            @Override
            public String label(String field) {
                return text("history.of-field", field);
            }

            @Override
            public void open(PlanPage page, ItemId item, Set<String> fields, String label) {
                new FieldHistoryDialog(desk, page, HistoryQuery.of(item).only(fields), label).open();
            }
        };
    }
}
