package fr.palmares.app;

import fr.palmares.journal.Durable;
import fr.palmares.model.Broken;
import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Refused;
import fr.palmares.ranking.Ranking;
import fr.palmares.report.document.Document;
import fr.palmares.report.document.DocxWriter;
import fr.palmares.report.document.PdfWriter;
import fr.palmares.report.paper.CandidateFile;
import fr.palmares.report.paper.IndividualGrids;
import fr.palmares.report.paper.Letters;
import fr.palmares.report.paper.Minutes;
import fr.palmares.report.paper.OpenData;
import fr.palmares.report.paper.PlatformReturn;
import fr.palmares.report.paper.PublicList;
import fr.palmares.report.paper.Slides;
import fr.palmares.report.paper.Source;
import fr.palmares.report.paper.StatisticsPaper;
import fr.palmares.report.paper.SummarySheets;
import fr.palmares.text.Formats;
import fr.palmares.text.Messages;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The documents out of the call, all from one state, so that they cannot disagree. */
public final class PublishDocuments {
    private final CallSession session;
    private final AppContext context;

    public PublishDocuments(CallSession session, AppContext context) {
        this.session = session;
        this.context = context;
    }

    /**
     * Writes documents into a folder, which is made when it is not there. Each file is the whole
     * new one or the one that was there before. Templates of letters that lie in the folder's own
     * folder of templates are used; those that are missing are written there, to be changed.
     *
     * @return the files, in order
     * @throws Refused when the folder is a file, there is no dossier, or a template is not one
     * @throws Broken when something cannot be written
     */
    public List<Path> write(Set<Paper> papers, Path folder, Locale language, Progress progress) {
        Source source = source(language);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Refused("refused.publish.file", folder.toString());
        }
        List<Path> written = new ArrayList<>();
        int done = 0;
        for (Paper paper : papers) {
            progress.check();
            progress.at("progress.publishing", done++, papers.size());
            written.addAll(write(paper, source, folder, progress));
        }
        return written;
    }

    /**
     * Writes the minutes as a {@code .docx} and, beside it, as PDF.
     *
     * @return both
     */
    public List<Path> minutes(Path docx, Locale language) {
        if (Files.isDirectory(docx)) {
            throw new Refused("refused.export.folder", docx.toString());
        }
        Path folder = docx.toAbsolutePath().getParent();
        String name = docx.getFileName().toString();
        String base = name.endsWith(".docx") ? name.substring(0, name.length() - 5) : name;
        return both(
                Minutes.of(source(language)),
                folder == null ? docx.toAbsolutePath() : folder,
                base);
    }

    private Source source(Locale language) {
        CallState state = session.state();
        if (state.dossiers().isEmpty()) {
            throw new Refused("refused.export.empty");
        }
        Messages messages = Messages.of(language);
        return new Source(
                state,
                Ranking.of(state),
                session.dossiers(),
                messages,
                new Formats(messages.locale()),
                ZonedDateTime.now(context.clock()));
    }

    private List<Path> write(Paper paper, Source source, Path folder, Progress progress) {
        return switch (paper) {
            case MINUTES -> both(Minutes.of(source), folder, name(source, paper));
            case SUMMARY_SHEETS -> both(SummarySheets.of(source), folder, name(source, paper));
            case GRIDS -> List.of(docx(IndividualGrids.of(source, true), folder, source, paper));
            case COMMUNICABLE_GRIDS ->
                    both(IndividualGrids.of(source, false), folder, name(source, paper));
            case CANDIDATE_FILES ->
                    candidates(source, folder.resolve(name(source, paper)), progress);
            case LETTERS -> letters(source, folder.resolve(name(source, paper)));
            case CONVOCATIONS ->
                    new PublishConvocations(session, source)
                            .write(folder.resolve(name(source, paper)));
            case PLATFORM ->
                    List.of(
                            file(
                                    folder.resolve(name(source, paper) + ".csv"),
                                    out -> PlatformReturn.write(out, source)));
            case PUBLIC_LIST -> both(PublicList.of(source), folder, name(source, paper));
            case SLIDES ->
                    List.of(
                            file(
                                    folder.resolve(name(source, paper) + ".pptx"),
                                    out -> Slides.write(out, source)));
            case OPEN_DATA ->
                    List.of(
                            file(
                                    folder.resolve(name(source, paper) + ".csv"),
                                    out -> OpenData.write(out, source)),
                            file(
                                    folder.resolve(name(source, paper) + ".schema.json"),
                                    out -> OpenData.writeSchema(out, source)));
            case STATISTICS -> statistics(source, folder, name(source, paper));
        };
    }

    private static String name(Source source, Paper paper) {
        return source.messages().get("publish.file." + paper);
    }

    private List<Path> statistics(Source source, Path folder, String name) {
        List<Path> written = new ArrayList<>(both(StatisticsPaper.of(source), folder, name));
        StatisticsPaper.charts(source)
                .forEach(
                        (chart, png) ->
                                written.add(
                                        file(
                                                folder.resolve(name + "-" + chart + ".png"),
                                                out -> out.write(png))));
        return written;
    }

    private static List<Path> candidates(Source source, Path folder, Progress progress) {
        List<Path> written = new ArrayList<>();
        for (String dossier : CandidateFile.dossiers(source)) {
            progress.check();
            Path place =
                    folder.resolve(
                            source.messages().get("publish.candidate")
                                    + "-"
                                    + SafeName.of(dossier)
                                    + ".docx");
            written.add(
                    file(place, out -> DocxWriter.write(out, CandidateFile.of(source, dossier))));
        }
        return written;
    }

    private List<Path> letters(Source source, Path folder) {
        Map<Letters.Kind, byte[]> templates = new EnumMap<>(Letters.Kind.class);
        Map<Letters.Kind, Path> places = new EnumMap<>(Letters.Kind.class);
        List<Path> written = new ArrayList<>();
        Path home = folder.resolve(source.messages().get("publish.folder.templates"));
        for (Letters.Kind kind : Letters.Kind.values()) {
            Path place = home.resolve(source.messages().get("publish.letter." + kind) + ".docx");
            if (Files.notExists(place)) {
                written.add(file(place, out -> Letters.writeTemplate(out, source, kind)));
            }
            try {
                templates.put(kind, Files.readAllBytes(place));
            } catch (IOException e) {
                throw new Broken("broken.read", e, place.toString());
            }
            places.put(kind, place);
        }
        for (DossierHead dossier : source.state().dossiers().values()) {
            Letters.Kind kind = Letters.of(source, dossier.number());
            if (kind == null) {
                continue;
            }
            byte[] template = java.util.Objects.requireNonNull(templates.get(kind));
            Path place = java.util.Objects.requireNonNull(places.get(kind));
            String name =
                    source.messages().get("publish.letter." + kind)
                            + "-"
                            + SafeName.of(dossier.number())
                            + ".docx";
            written.add(
                    file(
                            folder.resolve(name),
                            out ->
                                    Letters.write(
                                            out,
                                            source,
                                            dossier.number(),
                                            template,
                                            place.toString())));
        }
        return written;
    }

    private static List<Path> both(Document document, Path folder, String name) {
        return List.of(
                file(folder.resolve(name + ".docx"), out -> DocxWriter.write(out, document)),
                file(folder.resolve(name + ".pdf"), out -> PdfWriter.write(out, document)));
    }

    private static Path docx(Document document, Path folder, Source source, Paper paper) {
        return file(
                folder.resolve(name(source, paper) + ".docx"),
                out -> DocxWriter.write(out, document));
    }

    /** What writes a file's bytes. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static Path file(Path file, Writing writing) {
        try {
            Path absolute = file.toAbsolutePath().normalize();
            Path parent = absolute.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Durable.replace(
                    absolute,
                    temporary -> {
                        try (OutputStream out =
                                new BufferedOutputStream(Files.newOutputStream(temporary))) {
                            writing.to(out);
                        }
                    });
            return absolute;
        } catch (IOException | UncheckedIOException e) {
            throw new Broken("broken.export", e, file.toString());
        }
    }
}
