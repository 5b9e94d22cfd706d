package fr.palmares.ui.common;

import fr.palmares.app.Progress;
import fr.palmares.model.Refused;

/** Passes what a use case says of its progress on to the window. */
public final class Reports {
    private Reports() {}

    public static Progress of(Background.Reporter reporter) {
        return new Progress() {
            @Override
            public void at(String messageKey, long done, long of) {
                reporter.at(messageKey, done, of);
            }

            @Override
            public boolean cancelled() {
                return reporter.cancelled();
            }

            @Override
            public void lastChance() {
                if (!reporter.lastChance()) {
                    throw new Refused("refused.cancelled");
                }
            }
        };
    }
}
