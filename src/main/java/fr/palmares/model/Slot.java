package fr.palmares.model;

import java.time.LocalDateTime;

/**
 * When and where a candidate is heard.
 *
 * @param at local time of Europe/Paris
 * @param minutes how long, 1 to 1440
 * @param place room, or ""
 * @param video link of the video meeting, or ""
 */
public record Slot(LocalDateTime at, int minutes, String place, String video) {
    public Slot {
        place = place.strip();
        video = video.strip();
        if (minutes < 1 || minutes > 1440) {
            throw new Refused("refused.slot.minutes", minutes);
        }
    }

    public LocalDateTime end() {
        return at.plusMinutes(minutes);
    }

    /** The same hearing at another time. */
    public Slot on(LocalDateTime other) {
        return new Slot(other, minutes, place, video);
    }

    /** Whether the two overlap. */
    public boolean meets(Slot other) {
        return at.isBefore(other.end()) && other.at.isBefore(end());
    }
}
