package org.pixelmon.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The Markdown documents of the source tree. */
final class Documents {

  static final Path TOP = Path.of(System.getProperty("pixelmon.source"));

  /** What builds and runs leave in a source tree. */
  private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "demo", ".git");

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private Documents() {}

  /** A heading with its level, from 1. */
  record Title(int level, String text) {}

  /** A block of code with the language that it says it is in. */
  record Block(String language, String text) {}

  /** What one document holds, in its order; headings also by the anchor that leads to them. */
  record Content(
      List<String> links, List<Title> titles, List<String> anchors, List<Block> blocks) {}

  /** All documents, relative to the top. */
  static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.walk(TOP)) {
      return files
          .map(TOP::relativize)
          .filter(file -> file.toString().endsWith(".md") && !isForeign(file))
          .sorted()
          .toList();
    }
  }

  private static boolean isForeign(Path file) {
    for (Path part : file) {
      if (NOT_OURS.contains(part.toString())) {
        return true;
      }
    }
    return false;
  }

  /** What a document holds. */
  static Content read(Path document) {
    try {
      return content(PARSER.parse(Files.readString(TOP.resolve(document))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Content content(Node root) {
    Content content =
        new Content(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Map<String, Integer> times = new HashMap<>();
    root.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            content.links().add(link.getDestination());
            visitChildren(link);
          }

          @Override
          public void visit(Image image) {
            content.links().add(image.getDestination());
          }

          @Override
          public void visit(Heading heading) {
            String text = plain(heading);
            String anchor = anchor(text);
            int before = times.merge(anchor, 1, Integer::sum) - 1;
            content.titles().add(new Title(heading.getLevel(), text));
            content.anchors().add(before == 0 ? anchor : anchor + "-" + before);
            visitChildren(heading);
          }

          @Override
          public void visit(FencedCodeBlock block) {
            content.blocks().add(new Block(block.getInfo(), block.getLiteral()));
          }
        });
    return content;
  }

  private static String plain(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code part) {
            text.append(part.getLiteral());
          }
        });
    return text.toString();
  }

  /** As GitHub and GitLab make it: letters, digits, hyphens and underscores, small. */
  private static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-' || c == '_')
        .mapToObj(Character::toString)
        .collect(Collectors.joining())
        .replace(' ', '-');
  }
}
