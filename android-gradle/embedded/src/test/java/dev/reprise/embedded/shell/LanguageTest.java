package dev.reprise.embedded.shell;

import org.junit.Test;

/** The shell's language: each line is a script and what it prints. */
public class LanguageTest {
  private final Device device = new Device();

  @Test public void quotesAndEscapesMakeOneWord() {
    device.check("echo a  'b  c' \"d  e\" f\\ \\ g", "a b  c d  e f  g\n");
    device.check("echo 'it'\"'\"'s'", "it's\n");
    device.check("printf '<%s>' '' \"\" a", "<><><a>");
    device.check("printf '%s' \"\\$HOME \\\" \\\\ \\n\"", "$HOME \" \\ \\n");
  }

  @Test public void variablesAreSplitUnlessQuoted() {
    device.check("x='a  b'; printf '<%s>' $x \"$x\"", "<a><b><a  b>");
    device.check("unset x; printf '<%s>' $x \"$x\" end", "<><end>");
    device.check("x=1 y=2; echo $x${y}3", "123\n");
    device.check("echo ${none:-other} ${x:=set} $x ${x:+alt} ${#x}", "other set set alt 3\n");
    device.check("f=/a/b.txt; echo ${f##*/} ${f%.txt} ${f%/*} ${f#/a/}", "b.txt /a/b /a b.txt\n");
  }

  @Test public void anAssignmentBeforeACommandIsItsOwn() {
    device.check("A=1 env | grep ^A=; echo \"<$A>\"", "A=1\n<>\n");
    device.check("export B=2; env | grep ^B=", "B=2\n");
    device.check("C=3; env | grep -c ^C=; true", "0\n");
  }

  @Test public void substitutionsRunInASubshell() {
    device.check("x=$(echo in; cd /data); echo $x; pwd", "in\n/\n");
    device.check("echo `echo a \\`echo b\\``", "a b\n");
    device.check("echo \"$(printf 'a\\n\\n')|\"", "a|\n");
    device.check("echo $(echo ')' \")\" 'x)')", ") ) x)\n");
    device.run("x=$(false); echo $?").prints("1\n");
  }

  @Test public void arithmeticIsInteger() {
    device.check("i=3; echo $((i*2+1)) $((7/2)) $(( (1+2) * -3 )) $((5>3 && 2)) $((0x10)) $((i == 3 ? 10 : 20))", "7 3 -9 1 16 10\n");
    device.run("echo $((1/0))").exits(1).complains("/system/bin/sh: 1/0: zero divisor\n");
  }

  @Test public void listsStopWhereTheyMust() {
    device.check("true && echo yes || echo no; false && echo yes || echo no", "yes\nno\n");
    device.run("false").exits(1);
    device.run("exit 7; echo never").exits(7).prints("");
    device.check("! false; echo $?", "0\n");
    device.run("set -e; false; echo never").exits(1).prints("");
    device.run("set -e; false || true; if false; then :; fi; echo here").exits(0).prints("here\n");
  }

  @Test public void compoundCommandsNestAndRedirect() {
    device.check("if [ -d \"/data\" ]; then\n echo \"Exists\"\nelse\n echo \"Does not exist\"\nfi", "Exists\n");
    device.check("if false; then echo 1; elif true; then echo 2; else echo 3; fi", "2\n");
    device.check("for i in a 'b c' $(echo d e); do echo \"<$i>\"; done", "<a>\n<b c>\n<d>\n<e>\n");
    device.check("i=0; while [ $i -lt 5 ]; do i=$((i+1)); [ $i = 2 ] && continue; [ $i = 4 ] && break; echo $i; done", "1\n3\n");
    device.check("until true; do :; done; for x in 1 2; do for y in 1 2; do continue 2; done; echo no; done; echo end", "end\n");
    device.check("case /sdcard/a.png in *.jpg) echo jpg;; *.png|*.gif) echo picture;; *) echo other;; esac", "picture\n");
    device.check("{ echo a; echo b; } > /sdcard/f; (cd /sdcard; cat f); pwd", "a\nb\n/\n");
    device.check("f() { echo \"$# $1\"; return 3; }; f x y; echo $?", "2 x\n3\n");
  }

  @Test public void pipesConnectAllStages() {
    device.check("printf 'b\\na\\nc\\n' | sort | head -2 | tail -1", "b\n");
    device.check("echo hello | while read word; do echo \"<$word>\"; done", "<hello>\n");
    device.run("true | false").exits(1);
    device.run("false | true").exits(0);
    device.check("cat /dev/zero | head -c 300000 | wc -c", "300000\n");
    device.check("seq 1 100000 | head -1; yes | head -2", "1\ny\ny\n");
  }

  @Test public void redirectionsApplyFromLeftToRight() {
    device.check("echo a > /sdcard/f; echo b >> /sdcard/f; cat < /sdcard/f", "a\nb\n");
    device.run("ls /nope 2>/dev/null").exits(1).complains("").prints("");
    device.run("ls /nope 2>&1").complains("").prints("ls: /nope: No such file or directory\n");
    device.run("ls /nope 2>&1 >/dev/null").prints("ls: /nope: No such file or directory\n");
    device.run("ls /nope >/dev/null 2>&1").prints("").complains("");
    device.run("echo err >&2").complains("err\n").prints("");
    device.run("echo x > /nope/f").exits(1).complains("/system/bin/sh: can't create /nope/f: No such file or directory\n");
    device.run("cat < /nope").exits(1).complains("/system/bin/sh: can't open /nope: No such file or directory\n");
  }

  @Test public void patternsBecomeSortedPathsOrStay() {
    device.run("cd /sdcard; touch b.txt a.txt .hidden c.jpg 'd e.txt'; mkdir dir; touch dir/x.txt").exits(0);
    device.check("cd /sdcard; echo *.txt", "a.txt b.txt d e.txt\n");
    device.check("echo /sdcard/?.*", "/sdcard/a.txt /sdcard/b.txt /sdcard/c.jpg\n");
    device.check("echo /sdcard/[ab].txt /sdcard/[!a].txt", "/sdcard/a.txt /sdcard/b.txt /sdcard/b.txt\n");
    device.check("echo /sdcard/*/*.txt", "/sdcard/dir/x.txt\n");
    device.check("echo '/sdcard/*' \"/sdcard/*\" /sdcard/\\* /sdcard/*.none", "/sdcard/* /sdcard/* /sdcard/* /sdcard/*.none\n");
    device.check("x='*.jpg'; cd /sdcard; echo $x \"$x\"", "c.jpg *.jpg\n");
  }

  @Test public void unknownProgramsAreRefusedAsByMksh() {
    device.run("nosuch -x").exits(127).complains("/system/bin/sh: nosuch: inaccessible or not found\n");
    device.run("/system/bin/nosuch").exits(127).complains("/system/bin/sh: /system/bin/nosuch: inaccessible or not found\n");
    device.check("/system/bin/echo a", "a\n");
    device.run("echo 'echo hi $1' > /sdcard/s; /sdcard/s").exits(126).complains("/system/bin/sh: /sdcard/s: can't execute: Permission denied\n");
    device.check("chmod +x /sdcard/s; /sdcard/s you; sh /sdcard/s there", "hi you\nhi there\n");
  }

  @Test public void syntaxErrorsRunNothing() {
    device.run("echo before; if true; fi").exits(1).prints("").complains("/system/bin/sh: syntax error: unexpected 'fi'\n");
    device.run("echo 'open").exits(1).complains("/system/bin/sh: no closing quote\n");
    device.run("echo a )").exits(1).complains("/system/bin/sh: syntax error: unexpected ')'\n");
    device.run("| cat").exits(1).complains("/system/bin/sh: syntax error: unexpected '|'\n");
    device.run("").exits(0);
    device.run("# only a comment\n\n").exits(0);
  }

  @Test public void textThatIsNoAsciiStaysText() {
    device.check("echo Bill $雷 $é; x=$雷; echo \"$x\"", "Bill $雷 $é\n$雷\n");
    device.run("echo ${雷}").exits(1).complains("/system/bin/sh: ${雷}: bad substitution\n");
    device.run("echo $((雷))").exits(1).complains("/system/bin/sh: 雷: unexpected '雷'\n");
  }

  @Test public void bracketsAreAPatternWhateverStandsInThem() {
    device.check("touch '/sdcard/[2024-01-05].md' /sdcard/5.md '/sdcard/a&b' /sdcard/x-; ls /sdcard/[2024-01-05].md", "/sdcard/5.md\n");
    device.check("cd /sdcard; echo [z-a]* [!a-zD]*d [[:digit:]].md [a]\\&b *[-]; ls '[2024-01-05].md'", "[z-a]* 5.md [2024-01-05].md 5.md a&b x-\n[2024-01-05].md\n");
    device.check("case 'a]' in *[]]) echo yes;; esac; case b in [^b]) echo no;; [a\\-c]) echo no;; ['a-c']) echo no;; esac", "yes\n");
  }

  @Test public void anErrorInAListOrASubjectIsToldAndEndsTheScript() {
    device.run("for i in $((1/0)); do :; done; echo still").exits(1).prints("").complains("/system/bin/sh: 1/0: zero divisor\n");
    device.run("case ${none?is missing} in x) ;; esac; echo still").exits(1).complains("/system/bin/sh: none: is missing\n");
    device.run("{ echo a; } > ${none:?}").exits(1).complains("/system/bin/sh: none: parameter null or not set\n");
    device.run("(echo $((1/0)); echo inner); echo outer $?").exits(0).prints("outer 1\n");
    device.run("f() { f; }; f").exits(255).complains("/system/bin/sh: too many nested commands\n");
    device.run("echo a | { f() { f; }; f; }; echo $?").prints("255\n");
  }

  @Test public void onlyOneDigitBeforeARedirectionIsADescriptor() {
    device.check("echo 12345678901>/sdcard/x; cat /sdcard/x; echo 2023>/sdcard/y; cat /sdcard/y; ls /nope 2>/dev/null || true", "12345678901\n2023\n");
  }

  @Test public void aFunctionsLocalIsItsOwn() {
    device.check("x=out; f() { local x=in y=1; echo $x $y; g; }; g() { echo $x; x=changed; }; f; echo $x \"<$y>\"", "in 1\nin\nout <>\n");
    device.check("v='a  b'; f() { local w=$v; echo \"$w\"; }; f; export E=$v; env | grep ^E=", "a  b\nE=a  b\n");
    device.check("f() { typeset -x z=1; env | grep ^z=; }; f; echo \"<$z>\"", "z=1\n<>\n");
    device.run("readonly r=1; r=2; echo still").exits(2).prints("").complains("/system/bin/sh: read-only: r\n");
    device.run("typeset -i n=1").exits(1).complains("/system/bin/sh: typeset: -i: unknown option\n");
  }

  @Test public void whatIsAssignedBeforeAFunctionReachesIt() {
    device.check("f() { echo $V; env | grep ^V=; }; V=1 f; echo $V", "1\nV=1\n1\n");
    device.check("echo a:b | { IFS=: read x y; echo $x $y; }; echo \"<$IFS>\" | wc -c", "a b\n3\n");
  }

  @Test public void execMovesTheShellsOwnStreams() {
    device.check("exec >/sdcard/log; echo one; (echo two); ls /nope 2>&1; exec >/dev/null; echo lost", "");
    device.check("cat /sdcard/log", "one\ntwo\nls: /nope: No such file or directory\n");
    device.check("echo 'a b' > /sdcard/in; exec </sdcard/in; read x; echo \"$x\"", "a b\n");
    device.check("{ exec >/sdcard/inner; echo hidden; } >/sdcard/outer; echo shown; cat /sdcard/inner", "shown\nhidden\n");
    device.check("f() { echo $1; }; exec 2>/sdcard/errors; f a >/sdcard/f; ls /nope; cat /sdcard/f /sdcard/errors", "a\nls: /nope: No such file or directory\n");
    device.run("exec 3>/sdcard/three").exits(1).complains("/system/bin/sh: 3: file descriptors above 2 are not supported\n");
  }

  @Test public void aJobWritesItsFileAfterTheGroupThatOpenedIt() {
    device.check("{ (sleep 0.2; echo late) & } >/sdcard/late; wait; cat /sdcard/late", "late\n");
  }

  @Test public void readSplitsAtIfsAndTellsAMissingNewline() {
    device.check("printf '  a  b \\n' | { IFS= read -r x; echo \"<$x>\"; }; printf '  a  b c \\n' | { read x y; echo \"<$x><$y>\"; }", "<  a  b ><a><b c>\n".replace("><a>", ">\n<a>"));
    device.check("printf 'one\\ntwo' | while read l || [ -n \"$l\" ]; do echo \"<$l>\"; done", "<one>\n<two>\n");
    device.check("printf 'last' | { read x; echo $? $x; }; printf 'a\\\\ b\\\\\\nc d' | { read x y; echo \"<$x><$y>\"; }", "1 last\n<a bc><d>\n");
    device.check("printf 'a,b;c' | { read -r -d ';' x; read -n 1 y; echo $x $y; }; IFS=:; v=a::b; for p in $v; do echo \"<$p>\"; done", "a,b c\n<a>\n<>\n<b>\n");
    device.run("read -t 1 x").exits(2).complains("/system/bin/sh: read: -t: unknown option\n");
  }

  @Test public void theExitTrapRunsHoweverTheShellEnds() {
    device.check("trap 'echo bye $?' EXIT; echo hi", "hi\nbye 0\n");
    device.run("trap 'rm -f /sdcard/t; echo gone' EXIT; touch /sdcard/t; exit 3").exits(3).prints("gone\n");
    device.run("trap 'exit 7' 0; false").exits(7);
    device.check("trap 'echo outer' EXIT; (echo sub); sh -c 'trap \"echo inner\" EXIT; exec >/sdcard/i'; cat /sdcard/i; trap - EXIT", "sub\ninner\n");
    device.run("trap : FOO").exits(1).complains("/system/bin/sh: trap: bad signal 'FOO'\n");
    device.check("trap 'echo x' HUP INT TERM; trap 'it'\\''s' EXIT; trap; trap - EXIT", "trap -- 'it'\\''s' EXIT\n");
  }

  @Test public void aLoopIsLeftOnlyFromInside() {
    device.run("break; echo after").exits(0).prints("after\n").complains("/system/bin/sh: break: can't break\n");
    device.check("for i in 1 2; do for j in a b; do [ $j = b ] && continue 2; echo $i$j; done; done", "1a\n2a\n");
    device.check("while break; do :; done; until false; do break; done; echo out", "out\n");
  }

  @Test public void setEndsAtTheFirstFailureThatNobodyTests() {
    device.run("set -e; true && false; echo still").exits(1).prints("");
    device.run("set -e; (exit 4); echo still").exits(4).prints("");
    device.check("set -e; false || true; if false; then :; fi; ! true; ! false; echo on", "on\n");
    device.run("sh -ec 'false; echo still'").exits(1).prints("");
    device.check("set a 'b c'; echo $# $2; set -- ; echo $#; shift 2>/dev/null || echo none", "2 b c\n0\nnone\n");
  }

  @Test public void aNewShellHasTheExportedVariablesAlone() {
    device.check("v=1; f() { echo f; }; export e=2; sh -c 'echo \"<$v>$e\"'; sh -c 'f' 2>/dev/null; echo $?", "<>2\n127\n");
    device.check("echo 'return 3; echo no' > /sdcard/s; . /sdcard/s; echo $?; command -v f; f() { :; }; command -v f", "3\nf\n");
    device.check("(exit 5) & wait $!; echo $?; wait 999; echo $?", "5\n127\n");
    device.check("echo $'a\\tb\\'c' $\"d\" $((010 + 08)) $((16#ff)); f() { echo \"$*\"; }; IFS=-; f 1 2 3", "a\tb'c d 18 255\n1-2-3\n");
    device.check("umask; umask 022", "022\n");
    device.run("umask 077").exits(1).complains("/system/bin/sh: umask: 077: cannot be changed on this device\n");
  }
}
