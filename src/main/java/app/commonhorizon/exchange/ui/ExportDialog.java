package app.commonhorizon.exchange.ui;

import app.commonhorizon.exchange.Paper;
import app.commonhorizon.exchange.PictureFormat;
import app.commonhorizon.exchange.PictureRequest;
import app.commonhorizon.exchange.PictureRequest.Pages;
import app.commonhorizon.exchange.PictureTooLargeException;
import app.commonhorizon.exchange.PlanPictures;
import app.commonhorizon.exchange.PlanView;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.shared.Languages;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.Texts;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks how a plan shall be drawn, has it drawn away from the screen's lock, and hands the file over.
 *
 * <p>Made of what the roadmap page loads anyway: no page's class leads here, so Vaadin's build would not fetch more for it.
 */
@StyleSheet("context://export.css")
final class ExportDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ExportDialog.class);

    private final transient PlanPictures pictures;
    private final RoadmapId roadmap;
    private final PersonId me;
    private final transient PlanView current;

    private final Select<PictureFormat> format = new Select<>();
    private final Select<Paper> paper = new Select<>();
    private final Select<Boolean> part = new Select<>();
    private final Select<Pages> pages = new Select<>();
    private final Select<Boolean> wholeList = new Select<>();
    private final Select<Boolean> grey = new Select<>();
    private final Button create = new Button(text("create"), click -> create());
    private final Div result = new Div();
    private final Paragraph problem = new Paragraph();
    private final Background background = new Background();
    private transient @Nullable ExportedFile file;

    /** @param current what the timeline shows just now */
    ExportDialog(PlanPictures pictures, RoadmapId roadmap, PersonId me, PlanView current) {
        this.pictures = pictures;
        this.roadmap = roadmap;
        this.me = me;
        this.current = current;
        addClassName("ch-export");
        setHeaderTitle(text("title"));
        setWidth("34rem");
        setMaxWidth("94vw");
        setUpChoices();
        problem.addClassName("ch-problem");
        problem.getElement().setAttribute("role", "alert");
        result.addClassName("ch-export-result");
        result.getElement().setAttribute("role", "status");
        add(format, paper, part, pages, wholeList, grey, result, problem);
        create.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("close"), click -> close()), create);
        refresh();
    }

    private void setUpChoices() {
        choices(format, "format", PictureFormat.values());
        choices(paper, "paper", Paper.values());
        choices(pages, "pages", Pages.values());
        choice(part, "part", "part.whole", "part.current");
        choice(wholeList, "list", "list.all", "list.cut");
        choice(grey, "colours", "colours.grey", "colours.all");
        boolean same = current.equals(PlanView.WHOLE);
        part.setValue(same);
        part.setVisible(!same);
        wholeList.setValue(true);
        grey.setValue(false);
    }

    private void choice(Select<Boolean> select, String key, String yes, String no) {
        select.setItems(true, false);
        setUp(select, key, value -> text(value ? yes : no));
    }

    private <E extends Enum<E>> void choices(Select<E> select, String key, E[] values) {
        select.setItems(values);
        setUp(select, key, value -> text(key + "." + value.name().toLowerCase(Locale.ROOT)));
        select.setValue(values[0]);
    }

    private <T> void setUp(Select<T> select, String key, ItemLabelGenerator<T> label) {
        select.setLabel(text(key));
        select.setItemLabelGenerator(label);
        select.setWidthFull();
        select.addValueChangeListener(change -> refresh());
    }

    /** After a choice: what was made before is not what is wanted now. */
    private void refresh() {
        background.cancel();
        discard();
        boolean paged = format.getValue() == PictureFormat.PDF;
        pages.setVisible(paged);
        paper.setLabel(text(paged ? "paper" : "shape"));
        problem.setVisible(false);
        create.setEnabled(true);
    }

    private PictureRequest request() {
        return new PictureRequest(
                format.getValue(),
                paper.getValue(),
                part.getValue() ? PlanView.WHOLE : current,
                pages.getValue(),
                wholeList.getValue(),
                grey.getValue());
    }

    private void create() {
        refresh();
        create.setEnabled(false);
        result.add(new Paragraph(text("drawing")));
        result.getElement().appendChild(new Element("progress"));
        PictureRequest request = request();
        Locale locale = Languages.locale();
        UI ui = getUI().orElseThrow();
        background.run(
                ui,
                () -> ExportedFile.draw(pictures, roadmap, me, request, locale),
                this::offer,
                failure -> tell(request, failure));
    }

    private void offer(ExportedFile made) {
        discard();
        file = made;
        create.setEnabled(true);
        DownloadLink link = new DownloadLink(made, () -> pictures.mayDraw(roadmap, me));
        result.add(new Paragraph(text("ready")), link);
        link.start();
    }

    private void tell(PictureRequest request, Exception failure) {
        discard();
        create.setEnabled(true);
        problem.setText(
                switch (failure) {
                    case PictureTooLargeException tooLarge ->
                        text(tooLarge.limit() == PictureTooLargeException.Limit.PIXELS ? "too-wide" : "too-many");
                    case NoSuchRoadmapException gone -> text("gone");
                    default -> text("failed");
                });
        problem.setVisible(true);
        if (!(failure instanceof PictureTooLargeException)) {
            LOG.warn("A plan could not be drawn as {}", request.format(), failure);
        }
    }

    private void discard() {
        result.removeAll();
        if (file != null) {
            file.delete();
            file = null;
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        background.cancel();
        discard();
        super.onDetach(event);
    }

    private static String text(String key) {
        return Texts.text("exchange.export." + key);
    }
}
