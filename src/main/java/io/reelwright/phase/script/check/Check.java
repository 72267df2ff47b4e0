package io.reelwright.phase.script.check;

import java.util.List;

/** Looks at one property of a narration. */
interface Check {
    /** Adds what is wrong to the findings. */
    void look(Narration narration, List<Told> told, Findings findings);
}
