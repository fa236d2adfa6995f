import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { jarFolder } from '../setup/android-jars.mjs';
import { bringFramework } from './framework.js';

const content = 'a framework';
const framework = {
  level: 99,
  version: '99-test',
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
};
const name = 'android-all-99-test.jar';

describe('the framework of an API level', () => {
  let folder: string;
  let repository: Server;
  let asked: string[];
  let environment: NodeJS.ProcessEnv;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'reprise-test-'));
    asked = [];
    repository = createServer(({ url = '' }, reply) => {
      asked.push(url);
      reply.end(content);
    });
    await new Promise<void>((resolve) => repository.listen(0, '127.0.0.1', resolve));
    const { port } = repository.address() as AddressInfo;
    environment = {
      ...process.env,
      REPRISE_MAVEN_URL: `http://127.0.0.1:${port}/`,
      REPRISE_CACHE: path.join(folder, 'cache'),
    };
    mkdirSync(jarFolder(environment), { recursive: true });
  });
  afterEach(async () => {
    await new Promise((resolve) => repository.close(resolve));
    rmSync(folder, { recursive: true });
  });

  it('is not read from a file of its name that holds something else', async () => {
    writeFileSync(path.join(jarFolder(environment), name), 'torn');
    writeFileSync(path.join(folder, name), 'torn, too');
    const file = await bringFramework(framework, folder, environment);
    assert.deepEqual([file, readFileSync(file, 'utf8')], [path.join(folder, name), content]);
    assert.deepEqual(asked, [`/org/robolectric/android-all/99-test/${name}`]);
  });

  it('is fetched by nobody who has it', async () => {
    const cached = path.join(jarFolder(environment), name);
    writeFileSync(cached, content);
    assert.equal(await bringFramework(framework, folder, environment), cached);
    assert.deepEqual(asked, []);
  });
});
