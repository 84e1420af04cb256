package app.commonhorizon.history;

import static app.commonhorizon.shared.Texts.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table of differences as a file that spreadsheets open: CSV in UTF-8. */
public final class DifferenceFile {

    /** What makes a spreadsheet take a text for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Cc}]*[=+\\-@].*", Pattern.DOTALL);

    /** Without it Excel takes UTF-8 for something else. */
    private static final String MARK = "\uFEFF";

    private DifferenceFile() {}

    /** The file's content, with a line of headings in the language of whoever this is for. */
    public static byte[] of(List<Difference> differences) {
        StringBuilder content = new StringBuilder(MARK);
        try (CSVPrinter printer = new CSVPrinter(content, CSVFormat.EXCEL)) {
            printer.printRecord(
                    text("history.compare.what"),
                    text("history.compare.kind"),
                    text("history.compare.field"),
                    text("history.compare.before"),
                    text("history.compare.after"),
                    text("history.compare.who"),
                    text("history.compare.days"));
            for (Difference difference : differences) {
                printer.printRecord(
                        harmless(difference.what()),
                        kind(difference),
                        difference.field(),
                        harmless(difference.before()),
                        harmless(difference.after()),
                        harmless(difference.who()),
                        difference.days());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What has become of a thing, for people. */
    public static String kind(Difference difference) {
        return text("history.compare.kind-" + difference.kind().name().toLowerCase(Locale.ROOT));
    }

    /** An apostrophe before it makes a spreadsheet show a text as it stands, whatever it begins with. */
    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
