package fr.palmares.app;

import fr.palmares.model.Grid;
import fr.palmares.model.Refused;
import fr.palmares.model.Rules;

/** What a new call begins with. */
public record NewCall(String name, Grid grid, Rules rules) {
    public NewCall {
        name = name.strip();
        if (name.isEmpty()) {
            throw new Refused("refused.call.name");
        }
    }
}
