import type { ShellResult } from '../device.js';
import { activityName } from './app.js';
import { content } from './content-command.js';
import { files } from './file-commands.js';
import type { FakePhone } from './phone.js';
import { activityOf, home, size } from './render.js';
import { parseCommands, type SimpleCommand } from './shell-words.js';

/** What one command printed. */
export interface Printed {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export type FakeCommand = (phone: FakePhone, args: readonly string[]) => Printed;

/** Runs a command line on the fake phone, with the commands, formats and exit codes that probes rely on. */
export function runShell(phone: FakePhone, line: string): ShellResult {
  let commands: SimpleCommand[];
  try {
    commands = parseCommands(line);
  } catch (error) {
    return { exitCode: 1, stdout: '', stderr: `/system/bin/sh: ${(error as Error).message}\n` };
  }
  let [exitCode, stdout, stderr] = [0, '', ''];
  for (const { words, after, redirect } of commands) {
    if (after !== 'always' && (exitCode === 0) !== (after === 'success')) continue;
    const [name = '', ...args] = words;
    const printed = table[name]?.(phone, args) ?? fail(127, `/system/bin/sh: ${name}: inaccessible or not found\n`);
    exitCode = printed.exitCode;
    stdout += redirect === 'to-stderr' ? '' : printed.stdout;
    stderr += redirect === 'drop-stderr' ? '' : printed.stderr + (redirect === 'to-stderr' ? printed.stdout : '');
    if (name === 'exit') break;
  }
  return { exitCode, stdout, stderr };
}

export function print(stdout: string): Printed {
  return { exitCode: 0, stdout, stderr: '' };
}

export function fail(exitCode: number, stderr: string): Printed {
  return { exitCode, stdout: '', stderr };
}

const table: Readonly<Record<string, FakeCommand>> = {
  ...files,
  content,
  echo: (_phone, args) => print(`${args.join(' ')}\n`),
  printf: (_phone, [format = '', ...args]) => print(format === '%s' ? args.join('') : format),
  true: () => print(''),
  false: () => fail(1, ''),
  exit: (_phone, [code = '0']) => ({ exitCode: Number(code), stdout: '', stderr: '' }),
  sleep: (phone, [seconds = '0']) => {
    phone.clock.advance(Number(seconds) * 1000);
    return print('');
  },
  getprop: (_phone, [name = '']) => print(`${properties[name] ?? ''}\n`),
  settings,
  pm,
  am,
  dumpsys,
  wm: (_phone, [what]) =>
    print(what === 'density' ? 'Physical density: 420\n' : `Physical size: ${size.width}x${size.height}\n`),
};

/** The task in front as AOSP lists it, topmost first. */
function activities(phone: FakePhone): Printed {
  const front = phone.front();
  if (front === undefined) return print('Display #0 (activities from top to bottom):\n');
  const { app } = front.running;
  const records = front.process.stack.map(
    ({ screen }, index) =>
      `    * Hist  #${index}: ActivityRecord{0 u0 ${app.package}/${activityName(app, screen)} t1}\n`,
  );
  return print(`Display #0 (activities from top to bottom):\n  * Task{0 #1}\n${records.reverse().join('')}`);
}

const properties: Readonly<Record<string, string>> = {
  'ro.build.version.sdk': '35',
  'ro.build.version.release': '15',
  'ro.product.model': 'Fake',
};

function settings(phone: FakePhone, [verb, namespace = '', key = '', value = '']: readonly string[]): Printed {
  const table = phone.state.settings[namespace];
  if (!table) return fail(1, `Invalid namespace '${namespace}'\n`);
  switch (verb) {
    case 'get':
      return print(`${table[key] ?? 'null'}\n`);
    case 'put':
      table[key] = value;
      return print('');
    case 'delete': {
      const had = key in table;
      delete table[key];
      return print(`Deleted ${had ? 1 : 0} rows\n`);
    }
    case 'list':
      return print(
        Object.keys(table)
          .sort()
          .map((name) => `${name}=${table[name]}\n`)
          .join(''),
      );
    default:
      return fail(1, `Invalid command: ${verb}\n`);
  }
}

function pm(phone: FakePhone, [verb, ...args]: readonly string[]): Printed {
  const packageName = args.at(-1) ?? '';
  const app = phone.apps.find((candidate) => candidate.package === packageName);
  switch (verb) {
    case 'list':
      return print(phone.apps.map((installed) => `package:${installed.package}\n`).join(''));
    case 'path':
      return app ? print(`package:/data/app/${packageName}/base.apk\n`) : fail(1, '');
    case 'clear':
      return phone.clear(packageName) ? print('Success\n') : { exitCode: 1, stdout: 'Failed\n', stderr: '' };
    case 'grant': {
      const [owner = '', permission = ''] = args;
      const stored = phone.state.stored[owner];
      if (!stored) return fail(255, `Unknown package: ${owner}\n`);
      if (!stored.permissions.includes(permission)) stored.permissions.push(permission);
      return print('');
    }
    default:
      return fail(255, `Unknown command: ${verb}\n`);
  }
}

function am(phone: FakePhone, [verb, ...args]: readonly string[]): Printed {
  if (verb === 'force-stop') {
    phone.stop(args.at(-1) ?? '');
    return print('');
  }
  if (verb === 'start') {
    const component = args[args.indexOf('-n') + 1] ?? '';
    const started = phone.launch(component.split('/')[0] ?? '', false);
    const intent = `Starting: Intent { cmp=${component} }\n`;
    return started
      ? print(intent)
      : { exitCode: 1, stdout: intent, stderr: 'Error type 3\nError: Activity class does not exist.\n' };
  }
  return fail(255, `Unknown command: ${verb}\n`);
}

function dumpsys(phone: FakePhone, [service, packageName = '']: readonly string[]): Printed {
  if (service === 'activity') return activities(phone);
  if (service === 'window') {
    const front = phone.front();
    const component = front ? `${front.running.app.package}/${activityOf(front)}` : `${home.package}/${home.activity}`;
    return print(`  mCurrentFocus=Window{f u0 ${component}}\n  cur=${size.width}x${size.height}\n`);
  }
  if (service === 'package') {
    const stored = phone.state.stored[packageName];
    if (!stored) return print(`Unable to find package: ${packageName}\n`);
    const version = phone.apps.find((app) => app.package === packageName)?.version ?? 1;
    const granted = stored.permissions.map((permission) => `        ${permission}: granted=true\n`).join('');
    return print(
      `Packages:\n  Package [${packageName}]\n    versionCode=${version}\n      runtime permissions:\n${granted}`,
    );
  }
  return fail(1, `Can't find service: ${service}\n`);
}
