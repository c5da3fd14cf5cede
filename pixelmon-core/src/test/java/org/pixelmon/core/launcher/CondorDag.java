package org.pixelmon.core.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A DAG of HTCondor's DAGMan and the submit description of its nodes, read by the syntax that the
 * HTCondor manual gives (chapter "Automated Workflows", DAGMan quick reference, FINAL node,
 * throttling, VARS; man page of condor_submit). It knows no more than PixelMon writes and is strict
 * with that: an unknown command, an undefined node or macro, a FINAL node where none may stand, or
 * a cycle fails the test.
 */
final class CondorDag {

  private static final Pattern NAME = Pattern.compile("[^\\s.+]+");
  private static final Pattern VARIABLE = Pattern.compile("(\\w+)=\"([^\"\\\\]*)\"");
  private static final Pattern MACRO = Pattern.compile("\\$\\((\\w+)\\)");

  final Map<String, String> nodes = new LinkedHashMap<>();
  final Map<String, Map<String, String>> variables = new TreeMap<>();
  final Map<String, Set<String>> parents = new TreeMap<>();
  final Map<String, String> categories = new TreeMap<>();
  final Map<String, Integer> limits = new TreeMap<>();
  String last = "";
  int retries;
  int unless = -1;

  private CondorDag() {}

  static CondorDag parse(String text) {
    CondorDag dag = new CondorDag();
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> dag.command(List.of(line.strip().split("\\s+"))));
    assertThat(dag.nodes.keySet()).as("a node beside the final one").isNotEqualTo(Set.of(dag.last));
    dag.refuseCycles();
    return dag;
  }

  private void command(List<String> words) {
    List<String> rest = words.subList(1, words.size());
    switch (words.get(0)) {
      case "JOB" -> node(rest);
      case "FINAL" -> {
        assertThat(last).as("one FINAL node").isEmpty();
        node(rest);
        last = rest.get(0);
      }
      case "VARS" -> variables(rest);
      case "PARENT" -> dependencies(rest);
      case "CATEGORY" -> {
        assertThat(rest).hasSize(2);
        categories.put(known(rest.get(0)), rest.get(1));
      }
      case "MAXJOBS" -> {
        assertThat(rest).hasSize(2);
        assertThat(categories).containsValue(rest.get(0));
        limits.put(rest.get(0), Integer.parseInt(rest.get(1)));
      }
      case "RETRY" -> {
        assertThat(rest).hasSize(4).startsWith("ALL_NODES").contains("UNLESS-EXIT");
        retries = Integer.parseInt(rest.get(1));
        unless = Integer.parseInt(rest.get(3));
      }
      default -> throw new AssertionError("no command of DAGMan: " + words);
    }
  }

  private void node(List<String> words) {
    assertThat(words).hasSize(2);
    assertThat(words.get(0)).matches(NAME).isNotIn("PARENT", "CHILD", "ALL_NODES");
    assertThat(nodes.put(words.get(0), words.get(1))).as("one JOB " + words.get(0)).isNull();
  }

  private void variables(List<String> words) {
    assertThat(nodes).containsKey(words.get(0));
    Map<String, String> of = variables.computeIfAbsent(words.get(0), name -> new TreeMap<>());
    for (String word : words.subList(1, words.size())) {
      Matcher variable = VARIABLE.matcher(word);
      assertThat(variable.matches()).as(word).isTrue();
      assertThat(variable.group(1).toLowerCase(java.util.Locale.ROOT)).doesNotStartWith("queue");
      of.put(variable.group(1), variable.group(2));
    }
  }

  private void dependencies(List<String> words) {
    int child = words.indexOf("CHILD");
    assertThat(child).isPositive().isLessThan(words.size() - 1);
    for (String name : words.subList(child + 1, words.size())) {
      Set<String> of = parents.computeIfAbsent(known(name), key -> new LinkedHashSet<>());
      words.subList(0, child).forEach(parent -> of.add(known(parent)));
    }
  }

  /** A node that is not the FINAL one, which dependencies, retries and categories may not name. */
  private String known(String name) {
    assertThat(nodes).containsKey(name);
    assertThat(name).isNotEqualTo(last);
    return name;
  }

  private void refuseCycles() {
    Set<String> over = new HashSet<>();
    List<String> open = new ArrayList<>(nodes.keySet());
    while (!open.isEmpty()) {
      List<String> ready =
          open.stream()
              .filter(name -> over.containsAll(parents.getOrDefault(name, Set.of())))
              .toList();
      assertThat(ready).as("a cycle in " + open).isNotEmpty();
      over.addAll(ready);
      open.removeAll(ready);
    }
  }

  /** The submit description of a node, its macros put in; ends with {@code queue}. */
  Map<String, String> description(String node, String text) {
    Map<String, String> commands = new LinkedHashMap<>();
    List<String> lines =
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    assertThat(lines).last().isEqualTo("queue");
    for (String line : lines.subList(0, lines.size() - 1)) {
      int equals = line.indexOf('=');
      assertThat(equals).as(line).isPositive();
      String key = line.substring(0, equals).strip();
      assertThat(key).matches("\\+?[A-Za-z]\\w*");
      String value =
          MACRO
              .matcher(line.substring(equals + 1).strip())
              .replaceAll(
                  macro -> {
                    assertThat(variables.get(node)).containsKey(macro.group(1));
                    return Matcher.quoteReplacement(variables.get(node).get(macro.group(1)));
                  });
      assertThat(commands.put(key, value)).as("one " + key).isNull();
    }
    return commands;
  }
}
