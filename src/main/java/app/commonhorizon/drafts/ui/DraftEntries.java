package app.commonhorizon.drafts.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.PlanMenuEntry;
import app.commonhorizon.roadmap.PlanPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where people find drafts: in the plan's menu. */
@Configuration(proxyBeanMethods = false)
class DraftEntries {

    @Bean
    @Order(14)
    PlanMenuEntry startDraftEntry(DraftDesk desk) {
        return new PlanMenuEntry() {
            @Override
            public String label() {
                return text("drafts.menu.start");
            }

            @Override
            public boolean isOfferedOn(PlanPage page) {
                return !page.plan().roadmap().isDraft() && desk.mayStart(page);
            }

            @Override
            public void open(PlanPage page) {
                new StartDialog(desk, page).open();
            }
        };
    }

    @Bean
    @Order(15)
    PlanMenuEntry draftsEntry(DraftDesk desk) {
        return new PlanMenuEntry() {
            @Override
            public String label() {
                return text("drafts.menu.list");
            }

            @Override
            public void open(PlanPage page) {
                new DraftsDialog(desk, page).open();
            }
        };
    }
}
