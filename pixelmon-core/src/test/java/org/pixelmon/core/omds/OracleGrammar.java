package org.pixelmon.core.omds;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.tree.ParseTree;
import org.apache.shardingsphere.sql.parser.autogen.OracleStatementLexer;
import org.apache.shardingsphere.sql.parser.autogen.OracleStatementParser;

/** Oracle's grammar, as the Apache ShardingSphere project keeps it. */
final class OracleGrammar {

  private OracleGrammar() {}

  /** What is wrong about a statement by this grammar; nothing for one of Oracle's. */
  static List<String> errors(String sql) {
    Errors errors = new Errors();
    Lexer lexer = new OracleStatementLexer(CharStreams.fromString(sql));
    lexer.removeErrorListeners();
    lexer.addErrorListener(errors);
    OracleStatementParser parser = new OracleStatementParser(new CommonTokenStream(lexer));
    listen(parser, errors);
    ParseTree tree = parser.execute();
    if (!tree.getText().endsWith("<EOF>")) {
      errors.found.add("there is more behind " + tree.getText());
    }
    return errors.found;
  }

  private static void listen(Parser parser, Errors errors) {
    parser.removeErrorListeners();
    parser.addErrorListener(errors);
  }

  private static final class Errors extends BaseErrorListener {

    private final List<String> found = new ArrayList<>();

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object symbol,
        int line,
        int column,
        String message,
        RecognitionException cause) {
      found.add(column + ": " + message);
    }
  }
}
