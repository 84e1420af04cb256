package app.commonhorizon.talk;

import java.util.List;

/**
 * All that was said about one item.
 *
 * @param comments in the order in which they were made
 * @param questions in the order in which they were asked
 * @param decisions in the order in which they were made
 * @param health the latest first
 */
public record ItemTalk(
        List<Comment> comments, List<Question> questions, List<Decision> decisions, List<Health> health) {}
