package app.commonhorizon.talk;

import app.commonhorizon.roadmap.InvalidFieldException;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.shared.Texts;

/** What the fields of everything that is said have in common. */
final class TalkFields {

    private TalkFields() {}

    /** The field {@code text}: any number of lines, with something in it. */
    static String text(PlanFields fields, String label, int longest) {
        String text = fields.text("text", label, longest);
        if (text == null) {
            throw new InvalidFieldException("text", Texts.text("roadmap.field.empty", Texts.text(label)));
        }
        return text.strip();
    }
}
