import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkDeps } from './deps.js';
import { checkFileRules } from './file-rules.js';

/** Each test lays a small tree, breaks one rule in it, and wants that one sentence. */
describe('the checks of the repository', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'reprise-checks-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const lay = (files: Record<string, string>) => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
  };

  describe('deps', () => {
    const rooms = {
      'package.json': '{"dependencies": {"zod": "1"}, "devDependencies": {"mocha": "1"}}',
      'host/src/base/DEPS': '# nothing\n',
      'host/src/base/index.ts': "export { a } from './a.js';\n",
      'host/src/base/a.ts': 'export const a = 1;\n',
      'host/src/screen/DEPS': 'base # for a\nzod\n',
      'host/src/screen/index.ts':
        "import { readFileSync } from 'node:fs';\nimport { z } from 'zod';\nimport { a } from '../base/index.js';\n",
    };
    const problemWith = (files: Record<string, string>) => {
      lay({ ...rooms, ...files });
      return checkDeps(root).join('\n');
    };

    it('pass when every import is listed', () => assert.equal(problemWith({}), ''));

    it('name the file, the import and the DEPS file of an arrow that is not listed', () => {
      assert.match(
        problemWith({ 'host/src/base/b.ts': "\nimport { x } from '../screen/index.js';\n" }),
        /^host\/src\/base\/b\.ts:2 imports '\.\.\/screen\/index\.js', but host\/src\/base\/DEPS does not list screen/,
      );
    });

    it('let types through, from any file', () => {
      assert.equal(problemWith({ 'host/src/base/b.ts': "import type { X } from '../screen/x.js';\n" }), '');
    });

    it('see an import that is mixed, dynamic, bare or a re-export', () => {
      for (const line of [
        "import { type X, y } from '../screen/index.js';",
        "import {\n  x,\n} from '../screen/index.js';",
        "const x = await import('../screen/index.js');",
        "import '../screen/index.js';",
        "export * from '../screen/index.js';",
      ]) {
        assert.match(problemWith({ 'host/src/base/b.ts': `${line}\n` }), /does not list screen/, line);
      }
    });

    it("refuse to go past another room's face, and not within one's own", () => {
      assert.match(
        problemWith({ 'host/src/screen/s.ts': "import { a } from '../base/a.js';\n" }),
        /past the room's face/,
      );
      assert.equal(problemWith({ 'host/src/screen/s.ts': "import { t } from './deep/t.js';\n" }), '');
    });

    it('refuse an import that leaves the host, until the DEPS file says so', () => {
      const leaving = {
        'scripts/setup/look.mjs': 'export const look = 1;\n',
        'host/src/screen/s.ts': "import { look } from '../../../scripts/setup/look.mjs';\n",
      };
      assert.match(
        problemWith(leaving),
        /lies outside of host\/src: list scripts\/setup\/look\.mjs in host\/src\/screen\/DEPS/,
      );
      assert.equal(problemWith({ 'host/src/screen/DEPS': 'base\nzod\nscripts/setup/look.mjs\n' }), '');
    });

    it('refuse a room that is listed and that no file imports', () => {
      const unused = {
        'host/src/base/DEPS': 'actions\n',
        'host/src/actions/DEPS': '',
        'host/src/actions/index.ts': '',
      };
      assert.match(
        problemWith(unused),
        /^host\/src\/base\/DEPS lists actions, and no file there imports it: remove the line\.$/,
      );
    });

    it('leave tests alone', () => {
      assert.equal(problemWith({ 'host/src/base/a.test.ts': "import { s } from '../screen/s.js';\n" }), '');
    });

    it('refuse a package that is not installed with the product', () => {
      assert.match(problemWith({ 'host/src/base/b.ts': "import Mocha from 'mocha';\n" }), /not among the dependencies/);
    });

    it('refuse a room without a DEPS file, and a file without a room', () => {
      assert.match(problemWith({ 'host/src/new/index.ts': '' }), /host\/src\/new has no DEPS file/);
      rmSync(path.join(root, 'host/src/new'), { recursive: true });
      assert.match(problemWith({ 'host/src/stray.ts': '' }), /outside of any room/);
    });

    it('refuse a name in a DEPS file that is nothing', () => {
      assert.match(problemWith({ 'host/src/base/DEPS': 'scren\n' }), /base\/DEPS lists "scren"/);
    });

    it('refuse a circle', () => {
      assert.match(problemWith({ 'host/src/base/DEPS': 'screen\n' }), /circle, base -> screen -> base/);
    });
  });

  describe('file rules', () => {
    const lines = (count: number) => 'x\n'.repeat(count);
    const problemWith = (file: string, text: string) => {
      lay({ [file]: text });
      return checkFileRules(root).join('\n');
    };

    it('pass a tree that keeps to them', () => {
      lay({ 'host/src/a.ts': lines(300), 'README.md': lines(900), 'datasets/screens/a.json': lines(900) });
      assert.deepEqual(checkFileRules(root), []);
    });

    for (const extension of ['ts', 'mjs', 'java', 'py']) {
      it(`refuse a .${extension} file of 301 lines`, () => {
        assert.match(problemWith(`a.${extension}`, lines(301)), /has 301 lines, 300 are allowed/);
      });
    }

    it('refuse the paths of one computer, and know those of a phone', () => {
      for (const folder of ['work', 'root', 'tmp', 'home/ada', 'Users/ada']) {
        assert.match(problemWith('a.ts', `open('/${folder}/x')`), /a\.ts:1 holds a path of one computer/, folder);
      }
      assert.equal(problemWith('a.ts', "push('/data/local/tmp/agent.jar'); find('//root/node'); f('a/work/b')"), '');
    });

    it("refuse a registry's host", () => {
      assert.match(
        problemWith('a.gradle', `url 'https://${['repo', 'maven', 'apache', 'org'].join('.')}/x'`),
        /registry's host/,
      );
    });

    it('refuse notes of unfinished work', () => {
      assert.match(problemWith('A.java', `// ${'TO'}DO later`), /A\.java:1 holds a note of unfinished work/);
    });

    it("refuse a program of the phone that prints in the phone's language", () => {
      const program = 'android-gradle/embedded/src/main/java/dev/x/shell/text/Uniq.java';
      for (const call of [
        'String.format("%d", 1)',
        'name.toUpperCase()',
        '"%d".formatted(1)',
        'DateTimeFormatter.ofPattern("HH")',
      ]) {
        assert.match(problemWith(program, call), /Uniq\.java:1 holds a text in the phone's language/, call);
      }
      assert.equal(
        problemWith(program, 'String.format(Locale.ROOT, "%d", 1); DateTimeFormatter.ofPattern("HH", Locale.ROOT)'),
        '',
      );
    });

    it('refuse a test that silences the others', () => {
      assert.match(problemWith('a.test.ts', `it${'.only'}('x', () => {})`), /silences all others/);
    });

    it('refuse a lock file that is tied to one registry', () => {
      assert.match(
        problemWith('package-lock.json', '{\n"resolved": "x"\n}'),
        /package-lock\.json:2 has a "resolved" address/,
      );
    });

    it('do not look into what tools made', () => {
      assert.equal(
        problemWith('node_modules/a/a.ts', lines(301)) + problemWith('android-gradle/x/build/A.java', lines(301)),
        '',
      );
    });
  });
});
