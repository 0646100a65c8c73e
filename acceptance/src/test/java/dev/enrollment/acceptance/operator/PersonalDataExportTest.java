package dev.enrollment.acceptance.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PersonalDataExportTest {

    private final String enrollment = UUID.randomUUID().toString();
    @TempDir private Path folder;
    private ScriptedService knowing;
    private ScriptedService ignorant;
    private ScriptedService broken;

    @BeforeEach
    void start() throws IOException {
        knowing = new ScriptedService(200, "{\"profile\":[{\"name\":\"Ada Größe\"}]}");
        ignorant = new ScriptedService(404, "{\"code\":\"ENROLLMENT_UNKNOWN\"}");
        broken = new ScriptedService(503, "{\"detail\":\"Try again in a moment\"}");
    }

    @AfterEach
    void stop() {
        List.of(knowing, ignorant, broken).forEach(ScriptedService::close);
    }

    @Test
    void gathersWhatEachServiceTells() throws IOException {
        Path file = folder.resolve("export.json");
        var export =
                new PersonalDataExport(List.of(knowing.as("review"), ignorant.as("agreement")));

        assertThat(export.run(enrollment, "--to", file.toString())).isZero();

        JsonNode whole = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(whole.propertyNames()).containsExactly("enrollment", "review", "agreement");
        assertThat(whole.get("enrollment").asString()).isEqualTo(enrollment);
        assertThat(whole.at("/review/profile/0/name").asString()).isEqualTo("Ada Größe");
        assertThat(whole.get("agreement").isEmpty()).isTrue();
        assertThat(knowing.asked)
                .containsExactly("/api/enrollments/" + enrollment + "/personal-data");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatIllegalStateException()
                .isThrownBy(() -> export.run(enrollment, "--to", file.toString()))
                .withMessageContaining("exists already");
    }

    @Test
    void saysWhoHasNotAnsweredAndWhy() {
        var export =
                new PersonalDataExport(
                        List.of(
                                knowing.as("account"),
                                ScriptedService.silent("review"),
                                broken.as("notification")));

        JsonNode whole = export.gather(UUID.fromString(enrollment));
        assertThat(whole.propertyNames()).containsExactly("enrollment", "account", "unanswered");
        assertThat(whole.at("/unanswered/0").asString()).startsWith("review does not answer");
        assertThat(whole.at("/unanswered/1").asString())
                .isEqualTo("notification: 503 Try again in a moment");
        assertThat(export.run(enrollment)).isEqualTo(2);
    }

    @Test
    void writesNothingAboutAnEnrollmentThatNobodyKnows() {
        Path file = folder.resolve("export.json");
        var export = new PersonalDataExport(List.of(ignorant.as("account")));

        assertThat(export.run(enrollment, "--to", file.toString())).isEqualTo(1);
        assertThat(file).doesNotExist();
    }

    @Test
    void asksNobodyWithoutAnEnrollment() {
        var export = new PersonalDataExport(List.of(knowing.as("account")));
        for (String[] wrong :
                List.of(
                        new String[] {},
                        new String[] {"../parked"},
                        new String[] {enrollment, "--to"},
                        new String[] {enrollment, "--out", "file"})) {
            assertThatIllegalArgumentException().isThrownBy(() -> export.run(wrong));
        }
        assertThat(knowing.asked).isEmpty();
    }
}
