package dev.reprise.embedded.shell.process;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.FileStat;
import java.io.IOException;
import java.util.List;

/** `test` and `[`: exit 0 when the expression holds, 1 when not, 2 when it makes no sense. */
public final class Test implements Command {
  @Override public int run(Call call) {
    List<String> words = call.args;
    if (call.name.equals("[")) {
      if (words.isEmpty() || !words.get(words.size() - 1).equals("]")) throw Failure.exactly(2, call.scope.name + ": [: missing ]");
      words = words.subList(0, words.size() - 1);
    }
    Expression expression = new Expression(call, words);
    boolean holds = !words.isEmpty() && expression.either();
    if (expression.at < words.size()) throw expression.wrong(words.get(expression.at) + ": unexpected operator/operand");
    return holds ? 0 : 1;
  }

  private static final class Expression {
    private final Call call;
    private final List<String> words;
    private int at;

    Expression(Call call, List<String> words) {
      this.call = call;
      this.words = words;
    }

    boolean either() {
      boolean holds = both();
      while (looking("-o")) {
        at++;
        holds |= both();
      }
      return holds;
    }

    private boolean both() {
      boolean holds = one();
      while (looking("-a")) {
        at++;
        holds &= one();
      }
      return holds;
    }

    private boolean one() {
      if (at >= words.size()) throw wrong("argument expected");
      String word = words.get(at++);
      int left = words.size() - at;
      boolean binaryNext = left >= 2 && isBinary(words.get(at));
      if (word.equals("!") && left > 0 && !binaryNext) return !one();
      if (word.equals("(") && left > 0 && !binaryNext) {
        boolean holds = either();
        if (!looking(")")) throw wrong("missing )");
        at++;
        return holds;
      }
      if (binaryNext) {
        String operator = words.get(at++);
        return binary(word, operator, words.get(at++));
      }
      if (word.matches("-[a-zA-Z]") && left > 0) return unary(word.charAt(1), words.get(at++));
      return !word.isEmpty();
    }

    private boolean looking(String word) {
      return at < words.size() && words.get(at).equals(word);
    }

    private static boolean isBinary(String word) {
      return word.matches("=|==|!=|<|>|-eq|-ne|-lt|-le|-gt|-ge|-nt|-ot|-ef");
    }

    private boolean unary(char test, String operand) {
      if (test == 'n') return !operand.isEmpty();
      if (test == 'z') return operand.isEmpty();
      if (test == 't') return false; // No terminal: neither end of a pipe is one.
      FileStat stat;
      try {
        stat = call.files().stat(call.absolute(operand), test != 'h' && test != 'L');
      } catch (IOException e) {
        return false;
      }
      switch (test) {
        case 'e':
        case 'r':
        case 'w':
        case 'O':
        case 'G': return true; // root
        case 'f': return stat.isRegular();
        case 'd': return stat.isDirectory();
        case 'h':
        case 'L': return stat.isLink();
        case 's': return stat.size() > 0;
        case 'x': return (stat.mode() & 0111) != 0;
        case 'c': return (stat.mode() & FileStat.TYPE) == 0020000;
        case 'b':
        case 'p':
        case 'S':
        case 'u':
        case 'g':
        case 'k': return false;
        default: throw wrong("-" + test + ": unexpected operator/operand");
      }
    }

    private boolean binary(String left, String operator, String right) {
      switch (operator) {
        case "=":
        case "==": return left.equals(right);
        case "!=": return !left.equals(right);
        case "<": return left.compareTo(right) < 0;
        case ">": return left.compareTo(right) > 0;
        case "-nt": return time(left) > time(right);
        case "-ot": return time(left) < time(right);
        case "-ef": return call.absolute(left).equals(call.absolute(right));
        default: {
          int order = Long.compare(number(left), number(right));
          return switch (operator) {
            case "-eq" -> order == 0;
            case "-ne" -> order != 0;
            case "-lt" -> order < 0;
            case "-le" -> order <= 0;
            case "-gt" -> order > 0;
            default -> order >= 0;
          };
        }
      }
    }

    private long time(String operand) {
      try {
        return call.files().stat(call.absolute(operand), true).modified().toMillis();
      } catch (IOException e) {
        return Long.MIN_VALUE; // A missing file is older than every other.
      }
    }

    private long number(String text) {
      try {
        return Long.parseLong(text.trim());
      } catch (NumberFormatException e) {
        throw wrong(text + ": bad number");
      }
    }

    Failure wrong(String message) {
      return Failure.exactly(2, call.scope.name + ": " + call.name + ": " + message);
    }
  }
}
