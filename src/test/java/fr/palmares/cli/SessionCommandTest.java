package fr.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.palmares.app.SittingCall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionCommandTest {
    @TempDir Path folder;

    @Test
    void aSittingIsScriptedFromTheOpeningToTheCastingVote() throws Exception {
        SittingCall.closed(folder).close();
        String call = folder.resolve("call").toString();
        Shell shell = new Shell(folder, Locale.FRANCE);
        Path attendance = folder.resolve("attendance.csv");
        Files.writeString(
                attendance,
                """
                juror,attendance,proxy
                A,room,
                B,room,
                C,room,
                D,room,
                E,room,
                F,room,
                G,room,
                H,video,
                I,represented,B
                """);
        shell.must(
                "session",
                call,
                "--open",
                "--place",
                "Paris",
                "--date",
                "2026-06-12",
                "--attendance",
                attendance.toString());
        shell.must("session", call, "--block", "laureate", "--dossiers", "D1");
        shell.must("session", call, "--call", "D2,D3");
        assertThat(shell.run("session", call, "--settle", "D2=4,D3=4").code()).isEqualTo(1);
        assertThat(json(shell, call).path("awaited").get(0).asText()).isEqualTo("C");
        shell.must("session", call, "--left", "C");
        shell.must("session", call, "--settle", "D2=4,D3=4", "--casting", "D3", "--secret");
        shell.must(
                "session",
                call,
                "--decide",
                "D4:not-selected",
                "--vote",
                "6,2,1",
                "--reason",
                "Trop tôt.");
        JsonNode stands = json(shell, call);
        assertThat(stands.path("seatsLeft").asInt()).isZero();
        assertThat(stands.path("quorum").path("required").asInt()).isEqualTo(5);
        assertThat(stands.path("votes").get(0).path("casting").asText()).isEqualTo("D3");
        assertThat(stands.path("votes").get(0).path("voters").asInt()).isEqualTo(8);
        assertThat(stands.path("missing").get(0).path("dossier").asText()).isEqualTo("D5");
        assertThat(shell.must("session", call).out()).contains("quorum atteint");
        shell.must("session", call, "--close", "adjourned");
        assertThat(json(shell, call).path("phase").asText()).isEqualTo("closed");
    }

    private static JsonNode json(Shell shell, String call) {
        return shell.must("session", call, "--json").json();
    }
}
