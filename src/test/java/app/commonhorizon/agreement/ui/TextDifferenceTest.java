package app.commonhorizon.agreement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was rewritten in a long text. */
class TextDifferenceTest {

    private static List<String> tags(TextDifference difference) {
        return difference
                .getElement()
                .getChildren()
                .flatMap(Element::getChildren)
                .map(part -> part.getTag() + ":" + part.getText())
                .toList();
    }

    @Test
    void showsTheParagraphsThatDifferWordByWord() {
        TextDifference difference =
                new TextDifference("One.\nPoints for each visit.\nThree.", "One.\nPoints for each sale.\nThree.");
        assertThat(tags(difference)).containsExactly("span:Points for each ", "del:visit.", "ins:sale.");
    }

    @Test
    void showsATextOfVeryManyLinesAsAWhole() {
        String before = lines("a");
        String after = lines("b");
        assertThat(tags(new TextDifference(before, after))).containsExactly("del:" + before, "ins:" + after);
    }

    /** Every other line is the same in all. */
    private static String lines(String other) {
        return IntStream.range(0, 4_000)
                .mapToObj(i -> i % 2 == 0 ? "same " + i : other + i)
                .collect(Collectors.joining("\n"));
    }
}
