package org.pixelmon.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.secret.Secrets;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class JsonResultTest {

  private static final String SECRET = "kr9TzW4vQx";

  @TempDir private Path home;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Command(name = "pixelmon-try", subcommands = Work.class, mixinStandardHelpOptions = true)
  static final class Root {}

  @Command(name = "work", mixinStandardHelpOptions = true)
  static final class Work extends PixelMonCommand {

    @Option(names = "--fail")
    String failure = "";

    @Override
    protected ExitCode run(RunContext context) {
      Path file = context.path(Path.of("made.csv"));
      try {
        Files.writeString(file, "1,2\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      context.written(List.of(file, file));
      context.show(
          "values",
          List.of("a line", "another line"),
          () ->
              new Fields()
                  .with("nan", Double.NaN)
                  .with("infinite", Float.NEGATIVE_INFINITY)
                  .with("none", OptionalDouble.empty())
                  .with("some", OptionalInt.of(3))
                  .with("optional", Optional.of(new Fields().with("day", LocalDate.EPOCH)))
                  .with("file", file)
                  .with("list", Arrays.asList(1L, null, 2.5, true))
                  .with("map", Map.of("key", "quote \" and \u0007 and \ud83d\ude00"))
                  .with("secret", "password=" + SECRET));
      context.showTable("table", csv -> csv.write("# units\na,b\n1.50,NaN\n,007\n"));
      context.count("things", 2);
      context.missing("fill 1 lacks a day", Missing.ofFill(1, "days", List.of("d"), "lost"));
      context.absent("nobody answered", Missing.fills(List.of(2, 3), "silent"));
      context.warn("odd");
      LoggerFactory.getLogger("org.pixelmon.try").warn("look at {}", SECRET);
      context.note("by the way");
      context.summary("2 things made");
      if (failure.equals("bug")) {
        throw new IllegalStateException("a bug");
      }
      if (failure.equals("memory")) {
        throw new OutOfMemoryError("heap");
      }
      if (failure.equals("data")) {
        throw new NoDataException(file + ": nothing in it", "Make it anew.");
      }
      return ExitCode.PARTIAL;
    }
  }

  @AfterEach
  void forgetSecrets() {
    Secrets.forgetAll();
  }

  private JsonNode run(int code, String... more) {
    Secrets.note(SECRET);
    List<String> args = new ArrayList<>(List.of("work"));
    args.addAll(List.of(more));
    Environment environment =
        new Environment(
            Map.of(), home, new PrintWriter(out, true), new PrintWriter(err, true), false, false);
    assertThat(Application.run(new Root(), environment, args.toArray(String[]::new)))
        .isEqualTo(code);
    try {
      return new ObjectMapper().readTree(out.toString());
    } catch (IOException e) {
      throw new AssertionError(out.toString(), e);
    }
  }

  @Test
  void everythingThatARunTellsIsInOneObject() {
    JsonNode result = run(7, "--json");

    assertThat(out.toString()).endsWith("}\n").hasLineCount(1);
    assertThat(result.path("files").toString())
        .isEqualTo("[{\"path\":\"made.csv\",\"bytes\":4,\"kind\":\"table\"}]");
    assertThat(result.path("counts").toString()).isEqualTo("{\"things\":2}");
    assertThat(result.path("missing").toString())
        .isEqualTo("[{\"what\":\"days\",\"fill\":1,\"names\":[\"d\"],\"reason\":\"lost\"}]");
    assertThat(result.path("absent")).hasSize(2);
    assertThat(result.path("notes").toString()).isEqualTo("[\"nobody answered\",\"by the way\"]");
    assertThat(result.path("warnings").toString()).isEqualTo("[\"odd\",\"look at ***\"]");
    assertThat(result.path("summary").asText()).isEqualTo("2 things made");
    assertThat(result.path("meaning").asText()).isEqualTo(ExitCode.PARTIAL.meaning());
    assertThat(result.path("error").isNull()).isTrue();
  }

  @Test
  void numbersThatAreNoneBecomeNull() {
    JsonNode values = run(7, "--json").at("/result/values");

    assertThat(out.toString()).doesNotContain("NaN,").doesNotContain("Infinity");
    assertThat(values.path("nan").isNull()).isTrue();
    assertThat(values.path("infinite").isNull()).isTrue();
    assertThat(values.path("none").isNull()).isTrue();
    assertThat(values.path("some").asInt()).isEqualTo(3);
    assertThat(values.at("/optional/day").asText()).isEqualTo("1970-01-01");
    assertThat(values.path("file").asText()).isEqualTo("made.csv");
    assertThat(values.path("list").toString()).isEqualTo("[1,null,2.5,true]");
    assertThat(values.at("/map/key").asText()).contains("\" and \u0007 and \ud83d\ude00");
  }

  @Test
  void tablesBecomeColumnsAndRows() {
    run(7, "--json");

    assertThat(out.toString())
        .contains("\"table\":{\"columns\":[\"a\",\"b\"],\"rows\":[[1.50,\"NaN\"],[null,\"007\"]]}");
  }

  @Test
  void secretsAreMaskedWhereverTheyStand() {
    run(7, "--json");

    assertThat(out.toString()).doesNotContain(SECRET).contains("***");
    assertThat(err.toString()).doesNotContain(SECRET);
  }

  @Test
  void aBugIsTold() {
    JsonNode result = run(1, "--json", "--fail", "bug");

    assertThat(result.path("exit_code").asInt()).isEqualTo(1);
    assertThat(result.at("/error/message").asText()).contains("a bug");
    assertThat(result.path("summary").asText()).isEmpty();
    assertThat(result.path("files")).hasSize(1);
  }

  @Test
  void aMemoryThatIsFullIsTold() {
    JsonNode result = run(1, "--json", "--fail", "memory");

    assertThat(result.at("/error/message").asText()).isEqualTo("out of memory: heap");
    assertThat(result.path("command").asText()).isEqualTo("work");
  }

  @Test
  void theFileOfAFailureIsNamed() {
    JsonNode error = run(3, "--json", "--fail", "data").path("error");

    assertThat(error.path("file").asText()).isEqualTo(home.resolve("made.csv").toString());
    assertThat(error.path("line").isNull()).isTrue();
    assertThat(error.path("remedy").asText()).isEqualTo("Make it anew.");
  }

  @Test
  void peopleGetLinesAtOnceAndTheSummaryInTheEnd() {
    Secrets.note(SECRET);
    Environment environment =
        new Environment(
            Map.of(), home, new PrintWriter(out, true), new PrintWriter(err, true), false, false);
    Application.run(new Root(), environment, "work");

    assertThat(out)
        .hasToString("made.csv\nmade.csv\na line\nanother line\n# units\na,b\n1.50,NaN\n,007\n");
    assertThat(err.toString().lines().toList())
        .startsWith("fill 1 lacks a day", "nobody answered", "odd")
        .last()
        .asString()
        .matches("2 things made; took \\d+\\.\\d s");
  }

  @Test
  void aWordBehindTheEndOfOptionsIsNoOption() {
    assertThat(new Outcome(List.of("work", "--", "--json")).isJson()).isFalse();
    assertThat(new Outcome(List.of("work", "--json", "--")).isJson()).isTrue();
  }
}
