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
}
