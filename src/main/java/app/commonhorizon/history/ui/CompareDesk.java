package app.commonhorizon.history.ui;

import app.commonhorizon.history.Baselines;
import app.commonhorizon.history.Comparing;
import org.springframework.stereotype.Component;

/** What comparing needs of the rest. */
@Component
record CompareDesk(Baselines baselines, Comparing comparing) {}
