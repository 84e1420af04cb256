package app.commonhorizon.agreement.ui;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.List;

/**
 * What was rewritten in a long text: the paragraphs that differ, word by word. What went is struck out, what came is
 * underlined, so that neither needs its colour.
 */
class TextDifference extends Div {

    private static final long serialVersionUID = 1L;

    /** Paragraphs with more words, and texts with more lines, are shown as a whole, before and after: comparing takes too long. */
    private static final int MOST = 3_000;

    TextDifference(String before, String after) {
        addClassName("ch-text-difference");
        getElement().setAttribute("tabindex", "0"); // so that a long one can be scrolled by keys
        List<String> from = lines(before);
        List<String> to = lines(after);
        if (from.size() > MOST || to.size() > MOST) {
            add(whole(before, after));
            return;
        }
        for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
            add(paragraph(
                    String.join("\n", delta.getSource().getLines()),
                    String.join("\n", delta.getTarget().getLines())));
        }
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.splitWithDelimiters("\\s+", 0));
    }

    private static Div paragraph(String before, String after) {
        Div paragraph = new Div();
        List<String> from = words(before);
        List<String> to = words(after);
        if (from.size() > MOST || to.size() > MOST) {
            return whole(before, after);
        }
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
            append(paragraph, "span", from.subList(at, delta.getSource().getPosition()));
            append(paragraph, "del", delta.getSource().getLines());
            append(paragraph, "ins", delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        append(paragraph, "span", from.subList(at, from.size()));
        return paragraph;
    }

    private static Div whole(String before, String after) {
        Div paragraph = new Div();
        append(paragraph, "del", List.of(before));
        append(paragraph, "ins", List.of(after));
        return paragraph;
    }

    private static void append(Div paragraph, String tag, List<String> words) {
        String text = String.join("", words);
        if (!text.isEmpty()) {
            paragraph.getElement().appendChild(new Element(tag).setText(text));
        }
    }
}
