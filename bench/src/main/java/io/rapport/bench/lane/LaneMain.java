package io.rapport.bench.lane;

import io.rapport.bench.process.Answers;
import java.util.List;

/** A lane as a process: asked a round's name, it does the round and answers with its figures. */
public final class LaneMain {
    private LaneMain() {}

    /** Takes the lane, then what {@link Place#arguments()} gives. */
    public static void main(String[] arguments) throws Exception {
        List<String> all = List.of(arguments);
        Lane lane = LaneKind.valueOf(all.get(0)).open(Place.of(all.subList(1, all.size())));
        Answers answers = name -> lane.round(name).line();
        answers.untilInputEnds();
    }
}
