package app.commonhorizon.roadmap;

import app.commonhorizon.shared.RoadmapId;

/** There is no such roadmap, or the person may not see it; which of the two, nobody is told. */
public final class NoSuchRoadmapException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchRoadmapException(RoadmapId roadmap) {
        super("No roadmap " + roadmap);
    }
}
