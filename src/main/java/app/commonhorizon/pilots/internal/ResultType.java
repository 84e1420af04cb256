package app.commonhorizon.pilots.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.pilots.Result;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.InvalidFieldException;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.shared.ItemId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What pilots measured. */
@Component
class ResultType extends PilotsType<Result, ResultEntity> {

    private final ResultRows rows;

    ResultType(ResultRows rows) {
        super(Result.TYPE, Set.of("item", "day", "value"), rows, Result::of, ResultEntity::new);
        this.rows = rows;
    }

    /** A measurement of the future is a slip of the keyboard; a day more, because it may be tomorrow already elsewhere. */
    @Override
    void checkFits(AddedStep<Result> step) {
        Rules.isAbout(Kind.PILOT, step, "pilots.refused.no-pilot");
        LocalDate latest = LocalDate.ofInstant(step.at(), ZoneOffset.UTC).plusDays(1);
        if (step.after() != null && !step.undo() && step.after().day().isAfter(latest)) {
            throw StepRefusedException.invalid("pilots.refused.future");
        }
    }

    @Override
    public Result completed(AddedStep<Result> step) {
        Result after = step.part();
        return step.undo()
                ? after
                : new Result(after.id(), after.item(), after.day(), after.value(), after.note(), step.written());
    }

    @Override
    public void save(List<AddedStep<Result>> steps) {
        super.save(steps);
        Map<ItemId, Long> added = steps.stream()
                .filter(step -> step.before() == null && !step.undo())
                .collect(Collectors.groupingBy(step -> step.part().item(), Collectors.counting()));
        added.keySet().forEach(item -> {
            if (rows.countByItemId(item.value()) > Result.MOST) {
                throw new InvalidFieldException("item", text("pilots.refused.too-many-results", Result.MOST));
            }
        });
    }
}
