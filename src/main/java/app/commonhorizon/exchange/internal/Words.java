package app.commonhorizon.exchange.internal;

import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the words that other tools write for status, kind and team mean here. */
public final class Words {

    private static final Map<String, Status> STATUSES = dictionary(Map.of(
            Status.DONE,
            "launched,done,released,complete,completed,closed,shipped,live,finished,resolved,delivered,generally available,"
                    + "fertig,erledigt,abgeschlossen,geschlossen,veröffentlicht,umgesetzt,ausgeliefert",
            Status.IN_PROGRESS,
            "in development,rolling out,in progress,active,started,doing,development,beta,in preview,testing,in review,"
                    + "wip,under way,underway,ongoing,implementing,building,in arbeit,in bearbeitung,in umsetzung,"
                    + "begonnen,laufend,läuft,gestartet,aktiv",
            Status.STOPPED,
            "cancelled,canceled,stopped,rejected,won't do,wont do,won't fix,declined,abandoned,removed,on hold,paused,"
                    + "postponed,abgebrochen,gestoppt,abgelehnt,verworfen,storniert,pausiert,zurückgestellt",
            Status.AGREED,
            "planned,committed,approved,agreed,accepted,scheduled,ready,selected for development,defined,geplant,"
                    + "vereinbart,genehmigt,freigegeben,zugesagt,bereit,abgestimmt",
            Status.PROPOSED,
            "backlog,proposed,idea,new,new idea,open,reopened,to do,todo,not started,under consideration,candidate,draft,"
                    + "future,later,parking lot,under review,discovery,exploring,not planned,vorgeschlagen,vorschlag,"
                    + "idee,neu,offen,entwurf,nicht begonnen,nicht gestartet,zu erledigen"));

    private static final Map<String, Kind> KINDS = dictionary(Map.of(
            Kind.PILOT,
            "pilot,test,experiment,trial,mvp,poc,proof of concept,quick test,versuch,spike",
            Kind.SCALING_TASK,
            "scaling task,scaling-task,scaling,scale,build,project,projekt,epic,feature,story,user story,task,aufgabe,"
                    + "initiative,requirement,anforderung,skalierung,rollout",
            Kind.MILESTONE,
            "milestone,meilenstein,release,deadline,event,gate,launch,termin"));

    private static final Map<String, Team> TEAMS = dictionary(Map.of(
            Team.MARKETING, "marketing,cmo,mkt,brand,marketing team,team marketing",
            Team.IT, "it,cio,tech,technology,engineering,development,it team,team it,edv,entwicklung"));

    private Words() {}

    /** The status that a word means, if that can be guessed. */
    public static Optional<Status> status(String word) {
        return meaning(STATUSES, word);
    }

    static Optional<Kind> kind(String word) {
        return exactly(KINDS, word);
    }

    static Optional<Team> team(String word) {
        return exactly(TEAMS, word);
    }

    private static <T> Optional<T> exactly(Map<String, T> dictionary, String word) {
        return Optional.ofNullable(dictionary.get(plain(word)));
    }

    /** Exactly, or by the longest known words within: "3 - In development (beta)". */
    private static <T> Optional<T> meaning(Map<String, T> dictionary, String word) {
        Optional<T> exact = exactly(dictionary, word);
        if (exact.isPresent()) {
            return exact;
        }
        String padded = " " + plain(word).replaceAll("[^\\p{L}']+", " ").strip() + " ";
        return dictionary.entrySet().stream()
                .filter(known -> padded.contains(" " + known.getKey() + " "))
                .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
                .map(Map.Entry::getValue);
    }

    private static String plain(String word) {
        return word.replaceAll("[\\s_\u00a0]+", " ").replace('’', '\'').strip().toLowerCase(Locale.ROOT);
    }

    private static <T> Map<String, T> dictionary(Map<T, String> words) {
        Map<String, T> dictionary = new LinkedHashMap<>();
        words.forEach((meaning, list) -> List.of(list.split(",")).forEach(word -> dictionary.put(word, meaning)));
        return dictionary;
    }
}
