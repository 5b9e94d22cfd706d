package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.journal.CallFolder;
import fr.palmares.model.BlindReading;
import fr.palmares.model.BlindReading.Field;
import fr.palmares.model.Mark;
import fr.palmares.model.Recusal;
import fr.palmares.model.Refused;
import fr.palmares.sharing.ServerAddress;
import fr.palmares.sharing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Jurors of a shared call: what they read there, what they write, what is taken from them. */
@EnabledIf("fr.palmares.sharing.TestServer#fits")
class SharedJuryTest {
    private static final MakePackage.Letter LETTER =
            new MakePackage.Letter("lundi midi", "Lisez tout");

    @TempDir Path folder;

    private SharedJury jury;
    private CallSession call;

    @BeforeEach
    void share() {
        jury = new SharedJury(folder, TestServer.shared());
        call = jury.call();
        jury.share(call, LETTER);
    }

    @AfterEach
    void close() {
        jury.close();
    }

    private String published() {
        StringBuilder all = new StringBuilder();
        for (String table :
                List.of(
                        "member",
                        "reading",
                        "recusal",
                        "closing",
                        "letter",
                        "dossier",
                        "attachment",
                        "material")) {
            all.append(
                    jury.asked(
                            "c",
                            "select coalesce(string_agg(t::text, e'\\n' order by t::text), '')"
                                    + " from palmares."
                                    + table
                                    + " t"));
            all.append('\n');
        }
        return all.toString();
    }

    @Test
    void aJurorReadsWhatThePackageWouldHoldAndNothingOfTheOthers() {
        assertThat(jury.count("a", "palmares.dossier")).isEqualTo(2);
        assertThat(jury.count("b", "palmares.dossier")).isEqualTo(2);
        assertThat(jury.asked("a", "select content from palmares.dossier where dossier = 'D1'"))
                .contains(SharedJury.TEXT + "D1")
                .contains("plan D1.pdf");
        assertThat(jury.count("a", "palmares.dossier where dossier = 'D3'")).isZero();
        assertThat(jury.count("a", "palmares.letter")).isOne();
        assertThat(jury.asked("a", "select content from palmares.letter"))
                .contains("lundi midi")
                .doesNotContain(SharedJury.TEXT)
                .doesNotContain("plan D1.pdf");
        assertThat(jury.count("a", "palmares.object")).isEqualTo(2);
        assertThat(jury.count("a", "palmares.piece")).isEqualTo(2);
        assertThat(jury.count("chair", "palmares.dossier")).isZero();
    }

    @Test
    void synchronisingAgainAndByAnotherCoordinatorWritesNothingNew() {
        String before = published();
        String rows = "select string_agg(xmin::text, ',' order by dossier) from palmares.dossier";
        String versions = jury.asked("c", rows);
        CallSession second = jury.join("c2", "second");
        jury.sql("delete from palmares.publication");

        assertThat(SharedJury.sync(second).heldBack()).isEmpty();

        assertThat(published()).isEqualTo(before);
        assertThat(jury.asked("c", rows)).isEqualTo(versions);
    }

    @Test
    void twoCoordinatorsWhoChangeThingsAtOnceEndWithTheSame() {
        CallSession second = jury.join("c2", "second");
        SharedJury.sync(second);
        SharedJury.assign(call, "A", "D3");
        SharedJury.unassign(second, "B", "D2");
        SharedJury.sync(call);
        SharedJury.sync(second);
        SharedJury.sync(call);
        String one = published();
        jury.sql("delete from palmares.publication");
        SharedJury.sync(second);

        assertThat(published()).isEqualTo(one);
        assertThat(jury.count("a", "palmares.dossier")).isEqualTo(3);
        assertThat(jury.count("b", "palmares.dossier")).isOne();
    }

    @Test
    void membersStayWhatTheyWereSaidToBeWhoeverSynchronises() {
        CallSession second = jury.join("c2", "second");
        ShareCall.share(
                call,
                jury.url("c"),
                new Invitation(List.of(), Map.of(), List.of(), List.of(jury.role("b")), null),
                "",
                Progress.NONE);
        jury.sql("delete from palmares.publication");
        SharedJury.sync(second);

        assertThat(jury.count("b", "palmares.dossier")).isZero();
        assertThat(jury.count("c", "palmares.reading where juror = 'B'")).isZero();
        assertThat(jury.count("c", "palmares.dossier where dossier = 'D3'")).isZero();
        assertThatThrownBy(() -> jury.join("b", "b"))
                .isInstanceOf(Refused.class)
                .hasFieldOrPropertyWithValue("key", "refused.share.noCall");
    }

    @Test
    void whatIsReadBlindIsBlindOnTheServerAndInTheCopy() {
        ReadBlind blind = new ReadBlind(call, Locale.FRENCH);
        blind.rule(new BlindReading(true, List.of(Field.ORGANISATION), List.of(), true));
        blind.confirmAll();
        assertThat(SharedJury.sync(call).heldBack()).isEmpty();

        assertThat(jury.asked("a", "select content from palmares.dossier where dossier = 'D1'"))
                .contains(SharedJury.TEXT)
                .doesNotContain("Mairie");
        assertThat(jury.count("a", "palmares.object")).isZero();
        CallSession juror = jury.join("a", "a");
        assertThat(juror.dossier("D1").organisation()).isEmpty();
        SharedJury.mark(juror, "D1", "A", 4);
        SharedJury.sync(juror);
        SharedJury.sync(call);
        assertThat(call.state().changedAfterScoring()).isEmpty();
        assertThat(SharedJury.holding(jury.path("a"), "Mairie")).isEmpty();
    }

    @Test
    void aDossierWithANameNobodyLookedAtGoesToNoJurorUntilItIsSettled() {
        ReadBlind blind = new ReadBlind(call, Locale.FRENCH);
        blind.rule(new BlindReading(true, List.of(Field.ORGANISATION), List.of(), true));
        blind.confirmAll();
        SharedJury.sync(call);
        String before = jury.asked("a", "select content from palmares.dossier where dossier='D1'");
        SharedJury.dossier(call, "D1", "porté par Madame Hortense Kervella, Hortense Kervella");
        assertThat(blind.found(blind.rule())).isNotEmpty();

        assertThat(SharedJury.sync(call).heldBack())
                .extracting(Refused::key)
                .containsExactly("refused.blind.names");
        assertThat(jury.asked("a", "select content from palmares.dossier where dossier='D1'"))
                .isEqualTo(before);

        blind.confirmAll();
        assertThat(SharedJury.sync(call).heldBack()).isEmpty();
        assertThat(jury.asked("a", "select content from palmares.dossier where dossier='D1'"))
                .doesNotContain("Kervella")
                .isNotEqualTo(before);
    }

    @Test
    void aJurorJoinsMarksAndTheCoordinatorHasTheMarks() {
        CallSession juror = jury.join("a", "a");

        assertThat(juror.copy()).hasValueSatisfying(c -> assertThat(c.juror()).isEqualTo("A"));
        assertThat(juror.copy())
                .hasValueSatisfying(c -> assertThat(c.deadline()).isEqualTo("lundi midi"));
        assertThat(juror.state().dossiers()).containsOnlyKeys("D1", "D2");
        assertThat(juror.state().jurors()).containsOnlyKeys("A");
        assertThat(juror.dossier("D1").answers().getFirst().value()).contains("D1");
        assertThat(SharedJury.holding(jury.path("a"), SharedJury.FILE)).hasSize(2);
        assertThat(SharedJury.holding(jury.path("a"), SharedJury.TEXT + "D3")).isEmpty();
        assertThatThrownBy(() -> SharedJury.assign(juror, "A", "D3")).isInstanceOf(Refused.class);

        SharedJury.mark(juror, "D1", "A", 4);
        assertThat(new JurorExchange(juror).delivery().unsent()).containsExactly("D1");
        assertThat(SharedJury.sync(juror).sent()).isOne();
        assertThat(new JurorExchange(juror).delivery().unsent()).isEmpty();
        assertThat(new JurorExchange(juror).delivery().waiting()).isEmpty();
        assertThat(new JurorExchange(juror).delivery().sent()).isNotNull();
        assertThat(SharedJury.sync(juror)).isEqualTo(new SyncCall.Done(0, 0, 0, 0));
        SharedJury.sync(call);
        assertThat(call.state().sheet(SharedJury.sheet("D1", "A")).marks())
                .containsEntry("impact", Mark.of(4));
        assertThat(call.state().changedAfterScoring()).isEmpty();
        new VerifyCall(juror).verify(Progress.NONE);
        new VerifyCall(call).verify(Progress.NONE);
    }

    /** Copies a folder at the first look of long work at its progress, then stops the work. */
    private static Progress killed(Path joining, Path left) {
        return new Progress() {
            @Override
            public void at(String messageKey, long done, long of) {}

            @Override
            public boolean cancelled() {
                try (Stream<Path> files = Files.walk(joining)) {
                    for (Path file : files.toList()) {
                        Files.copy(file, left.resolve(joining.relativize(file)));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return true;
            }
        };
    }

    @Test
    void aJoinThatWasKilledBeforeItsFirstPageIsBegunAgainInTheSameFolder() {
        for (String name : List.of("a", "c2")) {
            AppContext context = TestCalls.context(folder.resolve("home-" + name));
            Path left = jury.path("left-" + name);
            Progress killed = killed(jury.path(name), left);
            assertThatThrownBy(() -> jury.join(context, name, name, killed))
                    .hasFieldOrPropertyWithValue("key", "refused.cancelled");
            // what failed takes away what it made; what was killed could not
            assertThat(jury.path(name)).doesNotExist();
            assertThat(left).isNotEmptyDirectory();

            CallSession again = jury.join(context, name, "left-" + name, Progress.NONE);

            assertThat(again.state().dossiers()).containsKeys("D1", "D2");
            SharedJury.sync(again);
            assertThat(SharedJury.sync(again)).isEqualTo(new SyncCall.Done(0, 0, 0, 0));
        }
    }

    @Test
    void aJoinThatWasCutOffLaterIsGoneOnWithAndNoMarkIsLost() {
        CallSession juror = jury.join("a", "a");
        SharedJury.mark(juror, "D1", "A", 3);
        AppContext context = juror.context();
        juror.close();

        CallSession again = jury.join(context, "a", "a", Progress.NONE);

        assertThat(again.state().sheet(SharedJury.sheet("D1", "A")).marks())
                .containsEntry("impact", Mark.of(3));
        assertThat(jury.count("c", "palmares.event where type = 'MarksGiven'")).isOne();
    }

    @Test
    void aFolderOfSomethingElseIsNotTouchedByJoining() throws IOException {
        Files.createDirectories(jury.path("other"));
        Files.writeString(jury.path("other").resolve("mine.txt"), "à moi");

        assertThatThrownBy(() -> jury.join("a", "other"))
                .hasFieldOrPropertyWithValue("key", "refused.folder.occupied");
        assertThat(jury.path("other").resolve("mine.txt")).hasContent("à moi");
    }

    @Test
    void correctedDossiersNewOnesAndTheDeadlineComeWithTheNextSynchronisation() {
        CallSession juror = jury.join("a", "a");
        SharedJury.mark(juror, "D1", "A", 3);
        SharedJury.dossier(call, "D1", "texte corrigé");
        SharedJury.assign(call, "A", "D3");
        jury.share(call, new MakePackage.Letter("mardi soir", ""));

        SharedJury.sync(juror);

        assertThat(juror.dossier("D1").answers().getFirst().value()).isEqualTo("texte corrigé");
        assertThat(SharedJury.readBy(juror, "A")).containsExactlyInAnyOrder("D1", "D2", "D3");
        assertThat(juror.dossier("D3").answers().getFirst().value()).contains("D3");
        assertThat(juror.copy())
                .hasValueSatisfying(c -> assertThat(c.deadline()).isEqualTo("mardi soir"));
        assertThat(juror.state().sheet(SharedJury.sheet("D1", "A")).marks())
                .containsEntry("impact", Mark.of(3));
        assertThat(juror.state().changedAfterScoring()).containsKey("D1");
    }

    @Test
    void anOwnRecusalClosesTheDossierInTheDatabaseAndOnTheJurorsDisk() {
        CallSession juror = jury.join("a", "a");
        SharedJury.mark(juror, "D1", "A", 3);
        new ManageJury(juror).recuse(List.of(new Recusal("A", "D2", "")));

        SyncCall.Done done = SharedJury.sync(juror);

        assertThat(done.withdrawn()).isOne();
        assertThat(jury.count("a", "palmares.dossier where dossier = 'D2'")).isZero();
        assertThat(jury.count("a", "palmares.object")).isOne();
        assertThat(jury.count("b", "palmares.dossier where dossier = 'D2'")).isOne();
        assertThat(juror.state().recused("A", "D2")).isTrue();
        assertThat(juror.dossier("D2").answers()).isEmpty();
        CallSession again = jury.reopened(juror);
        assertThat(SharedJury.holding(jury.path("a"), SharedJury.TEXT + "D2")).isEmpty();
        assertThat(SharedJury.holding(jury.path("a"), SharedJury.FILE + "D2")).isEmpty();
        assertThat(SharedJury.holding(jury.path("a"), SharedJury.TEXT + "D1")).isNotEmpty();
        assertThat(again.state().sheet(SharedJury.sheet("D1", "A")).marks())
                .containsEntry("impact", Mark.of(3));
        SharedJury.sync(call);
        assertThat(call.state().recused("A", "D2")).isTrue();
        SharedJury.mark(again, "D1", "A", 5);
        SharedJury.sync(again);
        SharedJury.sync(call);
        assertThat(call.state().sheet(SharedJury.sheet("D1", "A")).marks())
                .containsEntry("impact", Mark.of(5));
        assertThat(call.state().sheet(SharedJury.sheet("D1", "A")).conflicts()).isEmpty();
        new VerifyCall(again).verify(Progress.NONE);
    }

    @Test
    void aRecusalTheCoordinatorDeclaresLateTakesTheContentAwayEvenAfterAKill() {
        CallSession juror = jury.join("a", "a");
        new ManageJury(call).recuse(List.of(new Recusal("A", "D2", "parenté")));
        SharedJury.sync(call);
        assertThat(jury.count("a", "palmares.dossier where dossier = 'D2'")).isZero();
        assertThat(SharedJury.sync(juror).withdrawn()).isOne();
        // as if the program had ended here: nothing is written anew at the end
        juror.whenClosed(() -> () -> {});
        CallSession killed = jury.reopened(juror);
        assertThat(SharedJury.holding(jury.path("a"), SharedJury.TEXT + "D2")).isNotEmpty();

        SharedJury.sync(killed);
        CallSession again = jury.reopened(killed);

        assertThat(SharedJury.holding(jury.path("a"), SharedJury.TEXT + "D2")).isEmpty();
        assertThat(again.state().recused("A", "D2")).isTrue();
        assertThat(SharedJury.sync(again)).isEqualTo(new SyncCall.Done(0, 0, 0, 0));
        assertThat(again.dossier("D1").answers()).isNotEmpty();
    }

    @Test
    void theSameJurorOnTwoComputersHasTheWorkOfBothAndADivergenceIsTheCoordinators() {
        CallSession one = jury.join("a", "one");
        CallSession two = jury.join("a", "two");
        SharedJury.mark(one, "D1", "A", 3);
        SharedJury.mark(two, "D2", "A", 2);
        SharedJury.sync(one);
        SharedJury.sync(two);
        SharedJury.sync(one);
        for (CallSession each : List.of(one, two)) {
            assertThat(each.state().sheet(SharedJury.sheet("D1", "A")).marks())
                    .containsEntry("impact", Mark.of(3));
            assertThat(each.state().sheet(SharedJury.sheet("D2", "A")).marks())
                    .containsEntry("impact", Mark.of(2));
        }

        SharedJury.mark(one, "D1", "A", 4);
        SharedJury.mark(two, "D1", "A", 5);
        SharedJury.sync(one);
        SharedJury.sync(two);
        SharedJury.sync(one);
        SharedJury.sync(call);

        assertThat(call.state().sheet(SharedJury.sheet("D1", "A")).conflicts()).isNotEmpty();
        assertThat(call.<Integer>with(s -> s.tables().divergences(SharedJury.ROUND).size()))
                .isOne();
        assertThat(SharedJury.sync(one)).isEqualTo(new SyncCall.Done(0, 0, 0, 0));
        assertThat(SharedJury.sync(two)).isEqualTo(new SyncCall.Done(0, 0, 0, 0));
    }

    @Test
    void anotherPersonsRoleSynchronisesNoCopy() {
        CallSession juror = jury.join("a", "a");
        SharedPlace.keep(
                new CallFolder(juror.folder()),
                ServerAddress.parse(jury.url("b")).withCall(call.state().call().id()));
        SharedJury.mark(juror, "D1", "A", 3);

        assertThatThrownBy(() -> SharedJury.sync(juror))
                .isInstanceOf(Refused.class)
                .hasFieldOrPropertyWithValue("key", "refused.share.otherJuror");
        assertThat(jury.count("c", "palmares.event where type = 'MarksGiven'")).isZero();
    }

    @Test
    void aNewerProgramsCallOrLetterIsRefusedInASentenceAndTheCopyStays() {
        CallSession juror = jury.join("a", "a");
        SharedJury.mark(juror, "D1", "A", 3);
        jury.sql("update palmares.call set format = 2");
        assertThatThrownBy(() -> SharedJury.sync(juror))
                .hasFieldOrPropertyWithValue("key", "refused.share.newer");
        assertThatThrownBy(() -> jury.join("a", "late"))
                .hasFieldOrPropertyWithValue("key", "refused.share.newer");
        jury.sql("update palmares.call set format = 1");
        jury.sql(
                "update palmares.letter set content = replace(content, '{\"format\":1,\"manifest\"',"
                        + " '{\"format\":2,\"manifest\"')");

        assertThatThrownBy(() -> SharedJury.sync(juror))
                .hasFieldOrPropertyWithValue("key", "refused.share.newer");

        assertThat(juror.state().sheet(SharedJury.sheet("D1", "A")).marks())
                .containsEntry("impact", Mark.of(3));
        assertThat(jury.count("c", "palmares.event where type = 'MarksGiven'")).isOne();
        assertThat(jury.path("late")).doesNotExist();
    }

    @Test
    void aJurorWithNothingToReadIsToldSoAndNothingIsLeft() {
        ShareCall.share(
                call,
                jury.url("c"),
                new Invitation(List.of(), Map.of("C", jury.role("b")), List.of(), List.of(), null),
                "",
                Progress.NONE);

        assertThatThrownBy(() -> jury.join("b", "c"))
                .isInstanceOf(Refused.class)
                .hasFieldOrPropertyWithValue("key", "refused.share.nothing");
        assertThat(jury.path("c")).doesNotExist();
    }
}
