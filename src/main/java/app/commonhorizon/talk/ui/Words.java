package app.commonhorizon.talk.ui;

import app.commonhorizon.talk.Comment;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Plain texts: fields to write them in, and how they are shown. */
final class Words {

    private Words() {}

    /** A text of any number of lines, as it was written; nothing in it is taken for markup. */
    static Paragraph paragraph(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("ch-said-text");
        return paragraph;
    }

    /** A field that grows with what is written and offers names after an at sign. */
    @JsModule("./talk/mentions.ts")
    static final class Field extends TextArea {

        private static final long serialVersionUID = 1L;

        /** @param label what it is for; told to screen readers, and seen until something is written */
        Field(String label) {
            setAriaLabel(label);
            setPlaceholder(label);
            setMaxLength(Comment.LONGEST);
            setMinRows(1);
            setMaxRows(12);
            addClassName("ch-say");
        }

        /** Offers these names. */
        void offer(List<String> names) {
            ArrayNode offered = JsonNodeFactory.instance.arrayNode();
            names.forEach(offered::add);
            getElement().executeJs("window.chOfferMentions(this, $0)", offered);
        }
    }
}
