package fr.palmares.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.BallotOutcome;
import fr.palmares.app.CallSession;
import fr.palmares.app.GiveMarks;
import fr.palmares.app.MakeBallot;
import fr.palmares.app.MakePackage;
import fr.palmares.app.MakeReceipt;
import fr.palmares.app.MergeBallots;
import fr.palmares.app.OpenPackage;
import fr.palmares.app.Progress;
import fr.palmares.app.ReadBlind;
import fr.palmares.app.TestBallots;
import fr.palmares.app.TrustComputers;
import fr.palmares.journal.Device;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Assignment;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.SheetId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Pictures of what goes to jurors and comes back, in target/screens: {@code mvn -Pscreens verify}.
 * The property {@code screens.only} names the pictures wanted, by a part of their names.
 */
@Tag("screens")
class ExchangePictures extends WindowPictures {
    private static final String WORDS = "abbaye canard violon moulin tulipe rocher";

    private final Map<String, Device> devices = new TreeMap<>();
    private final Map<String, String> tokens = new TreeMap<>();

    @Test
    void whatGoesOutAndComesBack() throws Exception {
        everyLook(
                here -> {
                    devices.clear();
                    tokens.clear();
                    open(UiStand.sample(here));
                    out(here);
                    back(here);
                    others();
                    Path receipt = here.resolve("a.palmares-receipt");
                    Path copy = here.resolve("copy");
                    blindCopy(here, copy, receipt);
                    stand.onWindow(stand.shell()::close);
                    open(CallSession.open(UiStand.context(here), copy));
                    take("copy");
                    drop("#receipt-close", receipt);
                    take("copy-receipt");
                    dismiss();
                    stand.onWindow(stand.shell()::close);
                });
        assertThat(folder).isNotEmptyDirectory();
    }

    private CallSession session() {
        return frame().session();
    }

    private void tab(int index) {
        stand.onWindow(() -> frame().show("jury"));
        stand.settle();
        TabPane tabs = (TabPane) Objects.requireNonNull(found("#jury-tabs"));
        stand.onWindow(() -> tabs.getSelectionModel().select(index));
        stand.settle();
    }

    private void out(Path here) throws Exception {
        tab(4);
        take("post");
        TableView<?> jurors = (TableView<?>) Objects.requireNonNull(found("#post-table"));
        stand.onWindow(() -> jurors.getSelectionModel().select(0));
        press("#post-send");
        take("post-send");
        stand.files().next(Files.createDirectories(here.resolve("out")));
        press("#send-make");
        WaitForAsyncUtils.waitFor(240, TimeUnit.SECONDS, () -> found("#passphrases-close") != null);
        take("post-passphrases");
        dismiss();
        press("#post-papers");
        take("post-papers");
        dismiss();
        press("#post-blind");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> found("#blind-tabs") != null);
        stand.settle();
        press("#blind-on");
        TabPane tabs = (TabPane) Objects.requireNonNull(found("#blind-tabs"));
        for (int i = 0; i < tabs.getTabs().size(); i++) {
            int at = i;
            stand.onWindow(() -> tabs.getSelectionModel().select(at));
            stand.settle();
            take("blind-" + tabs.getTabs().get(i).getId());
        }
        dismiss();
    }

    /** Ballots of every juror, of which some are wrong, one disagrees and one waits for its key. */
    private void back(Path here) throws Exception {
        Random random = new Random(3);
        List<Path> files = new ArrayList<>();
        for (Juror juror : session().state().jurors().values()) {
            devices.put(juror.code(), Device.draw());
            tokens.put(juror.code(), TestBallots.packageOf(session(), juror.code(), 3));
            files.add(ballot(here, juror.code(), random));
        }
        Files.writeString(files.get(2), "x", StandardCharsets.US_ASCII);
        Path altered = files.get(3);
        String text = Files.readString(altered, StandardCharsets.US_ASCII);
        Files.writeString(
                altered,
                text.substring(0, 900) + "AAAA" + text.substring(904),
                StandardCharsets.US_ASCII);
        new TrustComputers(session()).enhance(true);
        drop("#receive-apply", files.toArray(Path[]::new));
        take("receive");
        press("#receive-apply");
        WaitForAsyncUtils.waitFor(240, TimeUnit.SECONDS, () -> found("#merged-close") != null);
        take("merged");
        dismiss();
        tab(4);
        take("post-keys");
        new TrustComputers(session())
                .confirm("B", Objects.requireNonNull(devices.get("B")).id(), true);
        new TrustComputers(session()).enhance(false);
        devices.put("A", Device.draw());
        List<BallotOutcome> second =
                new MergeBallots(session())
                        .merge(List.of(ballot(here, "A", new Random(9))), Progress.NONE)
                        .outcomes();
        assertThat(second.getFirst().result()).isEqualTo(BallotOutcome.Result.CONFLICT);
        tab(4);
        take("post-divergences");
    }

    private Path ballot(Path here, String juror, Random random) throws Exception {
        List<String> dossiers =
                session().state().assignments().stream()
                        .filter(a -> a.juror().equals(juror))
                        .map(Assignment::dossier)
                        .sorted()
                        .limit(3)
                        .toList();
        Device device = Objects.requireNonNull(devices.get(juror));
        List<SignedEvent> events = TestBallots.events(session(), juror, device, dossiers, random);
        return TestBallots.write(
                session(),
                Files.createDirectories(here.resolve("ballots" + device.id())),
                juror,
                device,
                Objects.requireNonNull(tokens.get(juror)),
                1,
                events);
    }

    /** A copy of a round that is read blind, with a mark, and the receipt of it. */
    private void blindCopy(Path here, Path copy, Path receipt) {
        Path pack = here.resolve("c.palmares-jury");
        Path ballot = here.resolve("c.palmares-ballot");
        ReadBlind blind = new ReadBlind(session(), Locale.FRANCE);
        blind.rule(blind.suggested().withOn(true));
        blind.confirmAll();
        new MakePackage(session()).make("C", pack, WORDS, MakePackage.Letter.NONE, Progress.NONE);
        try (CallSession juror =
                new OpenPackage(UiStand.context(here)).open(pack, copy, WORDS, Progress.NONE)) {
            SheetId sheet =
                    new SheetId(
                            juror.state().round().code(),
                            juror.state().assignments().iterator().next().dossier(),
                            "C");
            new GiveMarks(juror).mark(sheet, "impact", Mark.of(4));
            new MakeBallot(juror).make(ballot);
        }
        new MergeBallots(session()).merge(List.of(ballot), Progress.NONE);
        new MakeReceipt(session()).make("C", receipt);
    }

    private void others() throws Exception {
        tab(0);
        TableView<?> members = (TableView<?>) Objects.requireNonNull(found("#jury-table"));
        stand.onWindow(() -> members.getSelectionModel().select(1));
        stand.settle();
        press("#juror-double");
        take("double-entry");
        dismiss();
        press("#juror-transfer");
        take("transfer");
        dismiss();
        tab(2);
        press("#assign-share");
        take("proposal");
        dismiss();
        for (int i = 0; i < 4; i++) {
            tab(i);
            take("jury-tab-" + i);
        }
        stand.onWindow(() -> frame().show("journal"));
        stand.settle();
        take("journal-exchanges");
        stand.onWindow(() -> frame().showBackups());
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> found("#backups-now") != null);
        take("backups");
        dismiss();
    }
}
