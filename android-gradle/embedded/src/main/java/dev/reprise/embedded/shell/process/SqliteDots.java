package dev.reprise.embedded.shell.process;

/** sqlite3's dot commands as SQL: .tables, .schema [TABLE], .databases. Other lines that begin with a dot are refused by SQLite as a syntax error. */
final class SqliteDots {
  private SqliteDots() {}

  static String translate(String script) {
    StringBuilder sql = new StringBuilder();
    for (String line : script.split("\n", -1)) {
      String[] words = line.strip().replaceFirst(";$", "").split("\\s+");
      switch (words[0]) {
        case ".tables":
          sql.append("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY 1;");
          break;
        case ".schema":
          sql.append("SELECT sql || ';' FROM sqlite_master WHERE sql NOT NULL");
          if (words.length > 1) sql.append(" AND tbl_name = '").append(words[1].replace("'", "''")).append("'");
          sql.append(';');
          break;
        case ".databases":
          sql.append("SELECT name || ': ' || file FROM pragma_database_list;");
          break;
        default:
          sql.append(line).append('\n');
      }
    }
    return sql.toString();
  }
}
