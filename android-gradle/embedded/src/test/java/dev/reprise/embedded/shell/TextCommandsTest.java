package dev.reprise.embedded.shell;

import static org.junit.Assert.assertEquals;

import java.util.Locale;
import org.junit.Test;

/** Commands on text. */
public class TextCommandsTest {
  private final Device device = new Device();

  @Test public void echoExpandsEscapesAsMkshDoes() {
    device.check("echo 'a\\nb'; echo -E 'a\\nb'; echo -n x; echo -e '\\t|'; echo 'a\\cb'; echo; echo -q", "a\nb\na\\nb\nx\t|\na\n-q\n");
  }

  @Test public void printfReusesItsFormat() {
    device.check("printf '%s=%d;' a 1 b 2; printf '%5s|%-5s|%05d|%x|%.2f|%%|%c\\n' x y 42 255 3.14159 word", "a=1;b=2;    x|y    |00042|ff|3.14|%|w\n");
    device.run("printf %d x").exits(1).complains("printf: not number 'x'\n");
  }

  @Test public void anEscapeIsOneByte() {
    device.check("printf '\\xe9\\x9b\\xb7' | wc -c; printf '\\351\\233\\267\\n'; echo -n '\\xe9\\x9b\\xb7'; printf '%b' '\\0351\\0233\\0267' | wc -c", "3\n雷\n雷3\n");
    device.check("printf '%5s|%.3s|%c\\n' 雷 雷李 a; printf '%-05d|%+d|%.3d|%*d\\n' 7 7 -7 4 7", "  雷|雷|a\n7    |+7|-007|   7\n");
    device.check("printf '\\xff\\x41' | tr -d '\\377'; echo 雷 | tr -d '\\000-\\177' | wc -c", "A3\n");
  }

  @Test public void grepSelectsAndCounts() {
    String lines = "printf 'alpha\\nBeta\\ngamma 1\\n' | ";
    device.check(lines + "grep -E '^(a|g)'", "alpha\ngamma 1\n");
    device.check(lines + "grep -i -n beta", "2:Beta\n");
    device.check(lines + "grep -vc a$", "1\n");
    device.check(lines + "grep -o '[0-9]\\{1,\\}'", "1\n");
    device.check(lines + "grep -F 'a.' ; echo $?", "1\n");
    device.check(lines + "grep -w gamma; echo '[[:digit:]]'", "gamma 1\n[[:digit:]]\n");
    device.check(lines + "grep '[[:digit:]]$'", "gamma 1\n");
    device.check(lines + "grep -A1 alpha; " + lines + "grep -B1 gamma", "alpha\nBeta\nBeta\ngamma 1\n");
    device.check(lines + "grep 'a+' ; " + lines + "grep -E 'm+a'", "gamma 1\n");
    device.run(lines + "grep -q alpha").exits(0).prints("");
    device.run("grep x /nope").exits(2).complains("grep: /nope: No such file or directory\n");
    device.check("mkdir -p /sdcard/g; echo one > /sdcard/g/a; echo two > /sdcard/g/b; grep -r o /sdcard/g; grep -l one /sdcard/g/*", "/sdcard/g/a:one\n/sdcard/g/b:two\n/sdcard/g/a\n");
  }

  @Test public void headAndTailCountLinesOrBytes() {
    device.check("seq 1 5 | head -n 2; seq 1 5 | tail -2; seq 1 5 | tail -n +4; printf abcdef | head -c 2; printf abcdef | tail -c 2", "1\n2\n4\n5\n4\n5\nabef");
    device.check("echo a > /sdcard/1; echo b > /sdcard/2; head -n1 /sdcard/1 /sdcard/2", "==> /sdcard/1 <==\na\n\n==> /sdcard/2 <==\nb\n");
  }

  @Test public void countingSortingAndCutting() {
    device.check("printf 'a b\\nc\\n' | wc; printf 'a b\\nc\\n' | wc -l; echo 雷 | wc -m", "      2       3       6\n2\n2\n");
    device.check("printf '10\\n9\\n9\\nb\\n' | sort -n; printf '10\\n9\\n9\\n' | sort -u; printf 'x 2\\ny 1\\n' | sort -k 2", "b\n9\n9\n10\n10\n9\ny 1\nx 2\n");
    device.check("printf 'a\\na\\nb\\n' | uniq -c; echo a:b:c | cut -d: -f1,3; echo abcdef | cut -c 2-4", "      2 a\n      1 b\na:c\nbcd\n");
    device.check("echo Hello | tr a-z A-Z; echo a1b2 | tr -d 0-9; echo aabb | tr -s a", "HELLO\nab\nabb\n");
    device.check("printf 'a b\\nc\\n' | xargs echo; printf '1\\n2\\n' | xargs -n 1 echo n; printf 'x y\\n' | xargs -I {} echo '<{}>'", "a b c\nn 1\nn 2\n<x y>\n");
  }

  @Test public void moreThanTheDeviceHasMemoryForIsCounted() {
    device.check("head -c 600000000 /dev/zero | wc -c", "600000000\n");
    device.check("printf ' \\xc3\\xa9\\n\\tb c' | wc -lwmc", "1 3 8 7\n");
  }

  @Test public void sedSubstitutesAndDeletes() {
    device.check("printf 'one two\\nthree\\n' | sed 's/t/T/g; s/\\(o\\)ne/<\\1&>/'", "<oone> Two\nThree\n");
    device.check("seq 1 5 | sed -n '2,3p'; seq 1 5 | sed '/[234]/d'; seq 1 3 | sed '$d'; echo a/b | sed -E 's|/(b)|-\\1|'", "2\n3\n1\n5\n1\n2\na-b\n");
    device.check("echo old > /sdcard/s; sed -i s/old/new/ /sdcard/s; cat /sdcard/s", "new\n");
  }

  @Test public void digestsAndBase64() {
    device.check("printf abc | md5sum; printf abc | sha256sum | cut -c 1-8", "900150983cd24fb0d6963f7d28e17f72  -\nba7816bf\n");
    device.check("printf 'h\\303\\251' > /sdcard/b; echo aMOp | base64 -d; printf abc | base64", "héYWJj\n");
  }

  @Test public void sortedLinesGoIntoTheFileThatIsNamedBeItOneOfThem() {
    device.check("printf 'b\\na\\n' > /sdcard/l; sort -o /sdcard/l /sdcard/l; cat /sdcard/l", "a\nb\n");
    device.run("sort -V /dev/null").exits(1).complains("sort: Unknown option 'V' (see \"sort --help\")\n");
  }

  @Test public void whatProgramsPrintIsTheSameInEveryLanguageOfThePhone() {
    String script = "cd /sdcard; printf 'i\\ni\\n' > f; touch -d 2020-01-02 f; uniq -c f; wc f; date -r f +%e; printf '%5.2f %d\\n' 3.5 1234; date -u -d @0 +'%N %C %a'; ls -lh f | cut -d ' ' -f 5,6; sort -f f;"
        + "logcat -d -v epoch; df /sdcard | head -1; input keyevent back; kill -l; settings get SYSTEM x; cat /proc/uptime | sed 's/[0-9]/0/g' | cut -c 1-3; stat f | grep Access; time true 2>&1 | cut -c 1-6";
    Locale before = Locale.getDefault();
    String english = device.run(script).out();
    try {
      for (String language : new String[] {"ar-EG-u-nu-arab", "de-DE", "tr-TR", "fa-IR"}) {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertEquals(language, english, device.run("rm /sdcard/f;" + script).out());
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
