package app.commonhorizon.live.internal;

import app.commonhorizon.live.internal.Presence.Seat;
import app.commonhorizon.shared.PersonId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The people on one roadmap. For one thread at a time. */
final class PresenceRoom {

    private final Messages messages;
    private final BiConsumer<Runnable, Long> later;
    private final Set<Seat> listeners = new LinkedHashSet<>();
    private final Map<Seat, Told> told = new LinkedHashMap<>();
    private final Map<String, Seat> polling = new HashMap<>();

    /** What the others know of each person. */
    private final Map<PersonId, String> known = new LinkedHashMap<>();

    private final Set<PersonId> changed = new LinkedHashSet<>();
    private boolean scheduled;
    private long flushed = System.nanoTime() - Presence.PAUSE.toNanos();

    /**
     * @param heard when the screen was last heard of
     * @param active when it told something else than before
     */
    private record Told(Messages.Face face, Here here, long heard, long active) {

        boolean isOver(long now) {
            long lease = (here.idle() ? Presence.IDLE_LEASE : Presence.LEASE).toNanos();
            return now - heard > lease;
        }
    }

    /** @param later runs something after so many nanoseconds */
    PresenceRoom(Messages messages, BiConsumer<Runnable, Long> later) {
        this.messages = messages;
        this.later = later;
    }

    boolean isEmpty() {
        return listeners.isEmpty() && told.isEmpty() && changed.isEmpty();
    }

    Seat listen(Seat seat) {
        listeners.add(seat);
        seat.tell(everybody().without(seat.person()));
        return seat;
    }

    /** The seat of a screen that polls; the person's oldest one makes room when there are too many. */
    Seat polling(PersonId person, String screen, int most, Supplier<Seat> fresh) {
        String key = person + " " + screen;
        Seat seat = polling.get(key);
        if (seat == null) {
            long own = polling.values().stream()
                    .filter(one -> one.person().equals(person))
                    .count();
            if (own >= most) {
                told.keySet().stream()
                        .filter(one -> one.person().equals(person) && polling.containsValue(one))
                        .findFirst()
                        .ifPresent(this::leave);
            }
            seat = fresh.get();
            polling.put(key, seat);
        }
        return seat;
    }

    Seat here(Seat seat, Messages.Face face, Here here, long now) {
        Told before = told.get(seat);
        if (before != null && before.here().equals(here)) {
            told.put(seat, new Told(face, here, now, before.active()));
        } else {
            told.put(seat, new Told(face, here, now, now));
            note(seat.person());
        }
        return seat;
    }

    Seat leave(Seat seat) {
        listeners.remove(seat);
        polling.values().remove(seat);
        if (told.remove(seat) != null) {
            note(seat.person());
        }
        return seat;
    }

    void expire(long now) {
        Set<Seat> over = new HashSet<>();
        told.forEach((seat, what) -> {
            if (what.isOver(now)) {
                over.add(seat);
            }
        });
        for (Seat seat : over) {
            told.remove(seat);
            polling.values().remove(seat);
            note(seat.person());
        }
    }

    /** Everybody, as the others know them. */
    PresenceNews everybody() {
        return new PresenceNews(true, known);
    }

    private void note(PersonId person) {
        changed.add(person);
        if (!scheduled) {
            scheduled = true;
            later.accept(this::flush, Math.max(0, flushed + Presence.PAUSE.toNanos() - System.nanoTime()));
        }
    }

    private void flush() {
        scheduled = false;
        flushed = System.nanoTime();
        Map<PersonId, String> news = new LinkedHashMap<>();
        for (PersonId person : changed) {
            String now = entry(person);
            String before = now == null ? known.remove(person) : known.put(person, now);
            if (now == null && before != null) {
                news.put(person, messages.left(person));
            } else if (now != null && !now.equals(before)) {
                news.put(person, now);
            }
        }
        changed.clear();
        if (news.isEmpty()) {
            return;
        }
        PresenceNews all = new PresenceNews(false, news);
        listeners.forEach(seat -> seat.tell(all.without(seat.person())));
    }

    /** What is told of a person: that of the screen on which something was done last. Null when there is none. */
    private @Nullable String entry(PersonId person) {
        return told.entrySet().stream()
                .filter(one -> one.getKey().person().equals(person))
                .map(Map.Entry::getValue)
                .reduce(PresenceRoom::livelier)
                .map(one -> messages.here(one.face(), one.here()))
                .orElse(null);
    }

    /** Whoever presents on one screen may look something up on another, and still presents. */
    private static Told livelier(Told one, Told other) {
        if (one.here().idle() != other.here().idle()) {
            return one.here().idle() ? withView(other, one) : withView(one, other);
        }
        return one.active() - other.active() > 0 ? withView(one, other) : withView(other, one);
    }

    private static Told withView(Told shown, Told aside) {
        Here here = shown.here();
        if (here.view() != null || aside.here().view() == null) {
            return shown;
        }
        Here both = new Here(
                here.idle(),
                here.selected(),
                here.moving(),
                here.typing(),
                aside.here().view(),
                here.follows());
        return new Told(shown.face(), both, shown.heard(), shown.active());
    }
}
