package fr.palmares.model;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What lists and filters show of a dossier; components as in {@link Dossier}. */
public record DossierHead(
        String number,
        String title,
        String organisation,
        String siret,
        String organisationType,
        String domain,
        String region,
        String track,
        String state,
        @Nullable LocalDateTime submitted) {}
