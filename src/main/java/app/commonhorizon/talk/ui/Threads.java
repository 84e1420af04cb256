package app.commonhorizon.talk.ui;

import app.commonhorizon.talk.Comment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Comments in the order in which they are read. */
final class Threads {

    private Threads() {}

    /** Each comment with its answers below it; answers whose comment is gone stand where the first of them was made. */
    static List<Comment> inOrder(List<Comment> byTime) {
        Map<UUID, List<Comment>> threads = new LinkedHashMap<>();
        for (Comment comment : byTime) {
            UUID thread = comment.reply() == null ? comment.id() : comment.reply();
            threads.computeIfAbsent(thread, id -> new ArrayList<>()).add(comment);
        }
        List<Comment> order = new ArrayList<>();
        threads.values().forEach(order::addAll);
        return order;
    }
}
