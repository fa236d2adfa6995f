package dev.reprise.embedded.shell;

import dev.reprise.embedded.shell.android.Am;
import dev.reprise.embedded.shell.android.AppOps;
import dev.reprise.embedded.shell.android.AppProcess;
import dev.reprise.embedded.shell.android.Cmd;
import dev.reprise.embedded.shell.android.Content;
import dev.reprise.embedded.shell.android.Dumpsys;
import dev.reprise.embedded.shell.android.Ime;
import dev.reprise.embedded.shell.android.InputCommand;
import dev.reprise.embedded.shell.android.Monkey;
import dev.reprise.embedded.shell.android.Pm;
import dev.reprise.embedded.shell.android.Screencap;
import dev.reprise.embedded.shell.android.Services;
import dev.reprise.embedded.shell.android.Settings;
import dev.reprise.embedded.shell.android.Svc;
import dev.reprise.embedded.shell.android.UiAutomator;
import dev.reprise.embedded.shell.android.Wm;
import dev.reprise.embedded.shell.control.RepriseDevice;
import dev.reprise.embedded.shell.file.*;
import dev.reprise.embedded.shell.process.*;
import dev.reprise.embedded.shell.text.*;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every program of the device: one line each. */
public final class Commands {
  private static final SortedMap<String, Command> BY_NAME = new TreeMap<>();

  static {
    // Files
    add("ls", Ls::run);
    add("cat", new Cat());
    add("mkdir", new Mkdir());
    add("rmdir", new Rmdir());
    add("rm", new Rm());
    add("cp", new Cp());
    add("mv", new Mv());
    add("ln", new Ln());
    add("touch", new Touch());
    add("chmod", new Chmod());
    add("chown", new Chown());
    add("chgrp", new Chown());
    add("restorecon", new Restorecon());
    add("chcon", new Restorecon());
    add("stat", new Stat());
    add("find", new Find());
    add("readlink", Links::readlink);
    add("realpath", Links::realpath);
    add("basename", Links::basename);
    add("dirname", Links::dirname);
    add("tee", new Tee());
    add("dd", new Dd());
    add("cmp", new Cmp());
    add("mktemp", new Mktemp());
    add("df", new Df());
    add("du", new Du());
    // Text
    add("echo", new Echo());
    add("printf", Printf::run);
    add("grep", Grep::run);
    add("egrep", Grep::run);
    add("fgrep", Grep::run);
    add("head", new Head());
    add("tail", new Tail());
    add("wc", new Wc());
    add("sort", new Sort());
    add("uniq", new Uniq());
    add("cut", new Cut());
    add("tr", new Tr());
    add("sed", new Sed());
    add("seq", new Seq());
    add("yes", new Yes());
    add("xargs", new Xargs());
    add("md5sum", new Digest("MD5"));
    add("sha1sum", new Digest("SHA-1"));
    add("sha256sum", new Digest("SHA-256"));
    add("sha512sum", new Digest("SHA-512"));
    add("base64", new Base64());
    // Processes and the system
    add("sh", Sh::run);
    add("test", new Test());
    add("[", new Test());
    add("true", call -> 0);
    add("false", call -> 1);
    add("sleep", new Sleep());
    add("usleep", new Sleep());
    add("time", new Time());
    add("timeout", new Timeout());
    add("reboot", new Reboot());
    add("nohup", new Nohup());
    add("setsid", new Nohup());
    add("nice", new Nohup());
    add("env", new Env());
    add("printenv", new Env());
    add("pwd", SystemFacts::pwd);
    add("which", SystemFacts::which);
    add("uname", SystemFacts::uname);
    add("uptime", SystemFacts::uptime);
    add("nproc", SystemFacts::nproc);
    add("hostname", SystemFacts::hostname);
    add("getenforce", SystemFacts::getenforce);
    add("netstat", SystemFacts::netstat);
    add("toybox", SystemFacts::toybox);
    add("id", Identity::id);
    add("whoami", Identity::whoami);
    add("su", Identity::su);
    add("run-as", Identity::runAs);
    add("ps", new Ps());
    add("pidof", new Pidof());
    add("pgrep", new Pgrep());
    add("pkill", new Pgrep());
    add("kill", new Kill());
    add("date", new Date());
    add("getprop", Props::get);
    add("setprop", Props::set);
    add("log", new Log());
    add("logcat", Logcat::run);
    add("sqlite3", new Sqlite3());
    // Android
    add("am", new Am());
    add("pm", new Pm());
    add("cmd", new Cmd());
    add("wm", new Wm());
    add("locksettings", call -> Commands.find("cmd").run(call.as("cmd", java.util.stream.Stream.concat(java.util.stream.Stream.of("lock_settings"), call.args.stream()).toList())));
    add("ime", new Ime());
    add("svc", new Svc());
    add("input", new InputCommand());
    add("monkey", new Monkey());
    add("appops", new AppOps());
    add("content", Content::run);
    add("dumpsys", new Dumpsys());
    add("service", new Services());
    add("settings", new Settings());
    add("screencap", new Screencap());
    add("uiautomator", new UiAutomator());
    add("app_process", new AppProcess());
    add("app_process64", new AppProcess());
    // Ours
    add("reprise-device", new RepriseDevice());
  }

  private Commands() {}

  private static void add(String name, Command command) {
    BY_NAME.put(name, command);
  }

  /** Null when there is no such program. */
  public static Command find(String name) {
    return BY_NAME.get(name);
  }

  public static Set<String> names() {
    return BY_NAME.keySet();
  }
}
