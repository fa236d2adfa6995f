import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { UsageError } from '../../src/base/index.js';
import { checkHolds } from '../../src/machine/index.js';
import { buildTree, parseSelector, resolve, type Screen, seen, suggest } from '../../src/screen/index.js';
import { Chance, seedOfRun } from '../endurance/chance.js';
import { extent } from '../endurance/extent.js';
import { mutated } from '../endurance/mutate.js';
import { keepResult } from '../endurance/results.js';
import { realScreens, screenOf } from './screens.js';

const real = [...realScreens().values()];
const screens: readonly Screen[] = [...real, screenOf([]), screenOf(buildTree([{ root: {} }]))];
const starts = [
  ...real
    .flatMap((screen) =>
      screen.tree.nodes.filter(({ order }) => order % 7 === 0).flatMap((node) => suggest(screen, node, { limit: 2 })),
    )
    .map(({ selector }) => selector),
  "//*[@text=concat($first,' ',$last)]",
  "(//*[@clickable='true'])[last()]",
  "//*[matches(@text,'^[0-9]{2}(a|b)*$')]/ancestor::*[2]/following-sibling::*[position()<3]",
  'count(//*[contains(translate(@text,"-",""),$phone)])>2',
  'text=Save as&&class=android.widget.Button',
];

const { inputs, timeoutMs } = extent({
  sample: { inputs: 600, timeoutMs: 60_000 },
  whole: { inputs: 10_000, timeoutMs: 1_800_000 },
});
const seed = seedOfRun();
const VALUES = { first: 'Ada', last: 'O\'Brien "]]>', phone: '+1 555 0100' };

describe(`a selector that is nonsense (REPRISE_SEED=${seed})`, function () {
  this.timeout(timeoutMs);

  it('names nodes of the screen, or is refused in a sentence; and nothing that is refused holds', async () => {
    const chance = new Chance(seed);
    const told = { refused: 0, unbound: 0, named: 0, nothing: 0 };
    for (let done = 0; done < inputs; done += 1) told[outcomeOf(nonsense(chance), chance.of(screens))] += 1;
    assert.ok(told.refused > 0 && told.named > 0, JSON.stringify(told));
    await keepResult('fuzzed-selectors', seed, { inputs, ...told });
  });
});

function outcomeOf(text: string, screen: Screen): 'refused' | 'unbound' | 'named' | 'nothing' {
  const parsed = parseSelector(text);
  if (parsed.kind !== 'selector') {
    assert.match(parsed.message, /^[\s\S]{8,}$/, text);
    assert.ok(parsed.offset >= 0 && parsed.offset <= text.length, `${parsed.offset} of ${text}`);
    for (const kind of ['present', 'absent'] as const)
      assert.equal(checkHolds({ kind, selector: text }, screen, VALUES).holds, false, text);
    return 'refused';
  }
  try {
    const named = seen(screen, text, VALUES);
    for (const node of named) assert.equal(screen.tree.nodes[node.order], node, text);
    const found = resolve(screen, text, VALUES, 'tap');
    if (found.kind === 'one') assert.ok(screen.tree.nodes.includes(found.target), text);
    return named.length > 0 ? 'named' : 'nothing';
  } catch (error) {
    // A variable without a value, or more work than a check may cost: the user's to mend, and never a pass.
    assert.ok(error instanceof UsageError, `${text}\n${error instanceof Error ? error.stack : error}`);
    for (const kind of ['present', 'absent'] as const)
      assert.equal(checkHolds({ kind, selector: text }, screen, VALUES).holds, false, text);
    return 'unbound';
  }
}

const PIECES = [
  '//',
  '/',
  '*',
  '[',
  ']',
  '(',
  ')',
  '@',
  '@text',
  '@resource-id',
  '=',
  '!=',
  '<',
  '|',
  '..',
  '.',
  '::',
  'ancestor::',
  'following::',
  'preceding::*',
  'and',
  'or',
  'not(',
  'count(',
  'last()',
  'position()',
  'contains(',
  'matches(',
  'translate(',
  'concat(',
  "'",
  '"',
  '$first',
  '$nobody',
  '1',
  '-1',
  '1e9',
  '0.5',
  ',',
  '+',
  'div',
  'mod',
  'text()',
  'node()',
  '&&',
  'key=',
  '😀',
  '\u0000',
  'ends-with(',
  '[1]',
  '[last()]',
  "'(a+)+$'",
];

function nonsense(chance: Chance): string {
  const text = chance.of(starts);
  switch (chance.weighted({ bytes: 2, pieces: 5, made: 2, twice: 2, nested: 1 })) {
    case 'bytes':
      return mutated(chance, Buffer.from(text)).toString('utf8');
    case 'pieces': {
      let changed = text;
      for (let times = chance.between(1, 3); times > 0; times -= 1) {
        const at = chance.below(changed.length + 1);
        changed = changed.slice(0, at) + chance.of(PIECES) + changed.slice(chance.oneIn(2) ? at : at + 1);
      }
      return changed;
    }
    case 'made':
      return Array.from({ length: chance.between(1, 20) }, () => chance.of(PIECES)).join('');
    case 'twice':
      return `${text}${chance.of(['', '|', ' and ', '[', '/', '='])}${chance.of(starts)}`;
    case 'nested':
      return `//*${chance.of(['[//*', '[not(', '[count(//*', '/ancestor::*[', '[preceding::*']).repeat(chance.between(1, 80))}`;
  }
}
