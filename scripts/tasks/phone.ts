import { type Device, quote } from '../../host/src/device/index.js';
import { queryRows, type Row } from '../../host/src/trajectory/index.js';

/** What apps keep on a phone, read and brought about over adb's shell. */
export class Phone {
  readonly #device: Device;

  constructor(device: Device) {
    this.#device = device;
  }

  /** What a command prints. @throws Error where it fails */
  async shell(command: string): Promise<string> {
    const { exitCode, stdout, stderr } = await this.#device.shell(command);
    if (exitCode !== 0) throw new Error(`${command} ended with ${exitCode}: ${stderr || stdout}`);
    return stdout;
  }

  /** Rows of a database; numbers and texts as the columns have them. */
  async rows(database: string, sql: string): Promise<readonly Record<string, unknown>[]> {
    const printed = await this.shell(`sqlite3 -json ${quote(database)} ${quote(sql)}`);
    return printed.trim() === '' ? [] : (JSON.parse(printed) as Record<string, unknown>[]);
  }

  /** Changes a database of an app that does not run: it opens it anew when it is started. */
  async change(app: string, database: string, statements: readonly string[]): Promise<void> {
    await this.shell(`am force-stop ${app}`);
    await this.shell(`sqlite3 ${quote(database)} ${quote(`BEGIN; ${statements.join('; ')}; COMMIT;`)}`);
  }

  /** Rows of a content provider. @throws Error where none answers */
  async provided(uri: string, columns: readonly string[]): Promise<readonly Row[]> {
    const rows = await queryRows(this.#device, uri, columns);
    if (rows === undefined) throw new Error(`No provider answers for ${uri}.`);
    return rows;
  }

  /** A setting; '' where it was never written. */
  async setting(namespace: 'system' | 'secure' | 'global', key: string): Promise<string> {
    const value = (await this.shell(`settings get ${namespace} ${key}`)).trim();
    return value === 'null' ? '' : value;
  }

  /** Every file below a folder, by its path from there, with what is in it. */
  async files(folder: string): Promise<ReadonlyMap<string, string>> {
    const paths = (await this.shell(`find ${quote(folder)} -type f`)).split('\n').filter((path) => path !== '');
    const read = paths
      .sort()
      .map(async (path) => [path.slice(folder.length + 1), await this.shell(`cat ${quote(path)}`)] as const);
    return new Map(await Promise.all(read));
  }

  /** The paths of the files below a folder, from there; of a folder that is not there, none. */
  async paths(folder: string): Promise<readonly string[]> {
    const printed = await this.shell(`if [ -d ${quote(folder)} ]; then find ${quote(folder)} -type f; fi`);
    const paths = printed.split('\n').filter((path) => path !== '');
    return paths.map((path) => path.slice(folder.length + 1)).sort();
  }

  /** The first bytes of a file, so many at most. */
  async head(path: string, count: number): Promise<Buffer> {
    return Buffer.from(await this.shell(`head -c ${count} ${quote(path)} | base64`), 'base64');
  }

  /** Equal for files of equal content. */
  async digest(path: string): Promise<string> {
    return (await this.shell(`sha1sum ${quote(path)}`)).slice(0, 40);
  }

  /** The paths of the folders below a folder, from there. */
  async folders(folder: string): Promise<readonly string[]> {
    const paths = (await this.shell(`find ${quote(folder)} -mindepth 1 -type d`))
      .split('\n')
      .filter((path) => path !== '');
    return paths.map((path) => path.slice(folder.length + 1)).sort();
  }

  async write(path: string, text: string): Promise<void> {
    await this.shell(`mkdir -p ${quote(folderOf(path))} && printf %s ${quote(text)} > ${quote(path)}`);
  }

  /** Writes bytes, and so many zeros after them. */
  async writeBytes(path: string, bytes: Buffer, zeros = 0): Promise<void> {
    const coded = `echo ${bytes.toString('base64')} | base64 -d > ${quote(path)}`;
    await this.shell(`mkdir -p ${quote(folderOf(path))} && ${coded} && head -c ${zeros} /dev/zero >> ${quote(path)}`);
  }

  /** The app whose screen is in front. */
  async inFront(): Promise<string> {
    const stacks = await this.shell('am stack list');
    const top = /^.*visible=true.*$/m.exec(stacks)?.[0] ?? '';
    return /topActivity=ComponentInfo\{([^/}]+)\//.exec(top)?.[1] ?? '';
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
