package app.commonhorizon.exchange.internal;

import app.commonhorizon.exchange.ImportField;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What columns are called, in English and German and in the exports of Jira, Azure DevOps, Productboard and Aha!. The
 * names stand in the order of how sure they are.
 */
final class ColumnNames {

    private static final Map<ImportField, List<String>> NAMES = new EnumMap<>(Map.of(
            ImportField.TITLE,
            words("title titel name featurename feature epicname summary initiative subject betreff bezeichnung thema"
                    + " aufgabe task taskname vorhaben massnahme headline item idea idee issue workitem projectname"
                    + " projektname"),
            ImportField.SUMMARY,
            words("shortdescription kurzbeschreibung description beschreibung summary zusammenfassung abstract teaser"
                    + " overview inhalt ziel"),
            ImportField.SPECIFICATION,
            words("specification spezifikation detaileddescription longdescription details requirements anforderungen"
                    + " acceptancecriteria akzeptanzkriterien notes notizen bemerkung bemerkungen comment comments"
                    + " kommentar description beschreibung"),
            ImportField.STAGE,
            words(
                    "stage journeystage customerjourneystage journey journeystep phase step schritt etappe products product"
                            + " produkt produkte component components komponente komponenten epic epiclink parent category"
                            + " categories kategorie theme area areapath bereich lane swimlane workstream module modul"),
            ImportField.TEAM,
            words("team owningteam side department abteilung teams"),
            ImportField.KIND,
            words("kind type typ art issuetype workitemtype itemtype vorgangstyp"),
            ImportField.START,
            words("start startdate startdatum beginn begin begins from von plannedstart targetstart starton startson"
                    + " kickoff geplanterstart preview previewdate timeframestart"),
            ImportField.END,
            words("end enddate enddatum ende due duedate fallig falligam falligkeitsdatum falligkeit finish finishdate"
                    + " until bis deadline plannedend targetend targetdate geplantesende generalavailability ga"
                    + " launchdate releasedate externalreleasedate targetrelease completiondate timeframeend timeframe"
                    + " launch release fixversion fixversions iterationpath sprint target date datum"),
            ImportField.STATUS,
            words("status state zustand workflowstatus stand stage featurestatus"),
            ImportField.OWNER,
            words("owner assignee assignedto responsible verantwortlich verantwortlicher verantwortliche zustandig"
                    + " bearbeiter productowner inhaber lead person eigentumer owneremail")));

    private ColumnNames() {}

    /** How sure it is that a column of this name is this field: 0 not at all, to 1. */
    static double likeness(String column, ImportField field) {
        List<String> names = NAMES.getOrDefault(field, List.of());
        String plain = plain(column);
        int exact = names.indexOf(plain);
        if (exact >= 0) {
            return 1 - exact * 0.01;
        }
        // "Feature title", "Start date (planned)": a sure name as one of the words.
        String spaced = " "
                + column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip() + " ";
        for (String name : names.subList(0, Math.min(names.size(), 8))) {
            if (name.length() > 3 && spaced.contains(" " + name + " ")) {
                return 0.5 - names.indexOf(name) * 0.01;
            }
        }
        return 0;
    }

    /** Whether some field is called exactly so. */
    static boolean isKnown(String column) {
        String plain = plain(column);
        return NAMES.values().stream().anyMatch(names -> names.contains(plain));
    }

    private static String plain(String column) {
        return column.toLowerCase(Locale.ROOT)
                .replace("ä", "a")
                .replace("ö", "o")
                .replace("ü", "u")
                .replace("ß", "ss")
                .replaceAll("[^a-z]+", "");
    }

    private static List<String> words(String words) {
        return List.of(words.split(" "));
    }
}
