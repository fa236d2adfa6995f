import { Library } from '../../../src/preact/library/index.js';

/** Counts runs in a library without end, and says each number once it was acknowledged. Run as a process of its own. */
const [folder = '', who = ''] = process.argv.slice(2);
const library = await Library.open(folder);
for (let number = 1; ; number += 1) {
  await library.count(
    'testapp/counts',
    who,
    { versionCode: 1, locale: 'en-US' },
    { at: new Date().toISOString(), outcome: 'passed', values: String(number), transitions: [] },
  );
  process.stdout.write(`${number}\n`);
}
