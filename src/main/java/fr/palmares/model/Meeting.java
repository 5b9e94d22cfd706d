package fr.palmares.model;

import java.time.LocalDateTime;

/**
 * When and where the committee is asked to sit about a round.
 *
 * @param at local time of Europe/Paris
 * @param place in words, or ""
 * @param video how to take part from elsewhere, or ""
 */
public record Meeting(LocalDateTime at, String place, String video) {
    public Meeting {
        place = place.strip();
        video = video.strip();
    }
}
