package app.commonhorizon.agreement;

import app.commonhorizon.agreement.internal.SignatureRepository;
import app.commonhorizon.agreement.internal.SignedTextRepository;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * What was signed on roadmaps, for reading, with the long texts as they were signed. Keys are turned and taken back by edits,
 * through {@link Roadmaps#apply}; how far the teams agree now is read from the plan, see {@link Agreements}.
 */
@Service
public class Keys {

    private final Roadmaps roadmaps;
    private final SignatureRepository signatures;
    private final SignedTextRepository texts;

    Keys(Roadmaps roadmaps, SignatureRepository signatures, SignedTextRepository texts) {
        this.roadmaps = roadmaps;
        this.signatures = signatures;
        this.texts = texts;
    }

    /**
     * The keys that were turned at these items of a roadmap, as far as they are on the plan.
     *
     * @throws NoSuchRoadmapException if there is no such roadmap, or the reader may not see it
     */
    public List<Signature> signedAt(RoadmapId roadmap, Collection<ItemId> items, PersonId reader) {
        RoadmapSnapshot plan = roadmaps.snapshot(roadmap, reader);
        Set<ItemId> there =
                items.stream().filter(item -> plan.item(item).isPresent()).collect(Collectors.toSet());
        return there.isEmpty()
                ? List.of()
                : signatures
                        .findByRoadmapIdAndItemIdIn(
                                roadmap.value(),
                                there.stream().map(ItemId::value).toList())
                        .stream()
                        .map(row -> row.toPart())
                        .toList();
    }

    /**
     * Long texts as they were signed, by their fingerprints; those that nobody has signed on this roadmap are missing.
     *
     * @throws NoSuchRoadmapException if there is no such roadmap, or the reader may not see it
     */
    public Map<String, String> signedTexts(RoadmapId roadmap, Collection<String> fingerprints, PersonId reader) {
        roadmaps.snapshot(roadmap, reader);
        return fingerprints.isEmpty()
                ? Map.of()
                : texts.findByRoadmapIdAndFingerprintIn(roadmap.value(), fingerprints).stream()
                        .collect(Collectors.toMap(row -> row.fingerprint(), row -> row.text()));
    }
}
