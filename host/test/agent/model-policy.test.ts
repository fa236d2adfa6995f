import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ModelPolicy } from '../../src/agent/index.js';
import { Deadline, ModelError, SimulatedClock } from '../../src/base/index.js';
import { FakeDevice } from '../../src/device/index.js';
import { solve } from '../../src/preact/index.js';
import { people } from '../preact/people.js';
import { type Asked, scriptedModel } from './scripted-model.js';

const GOAL = 'Create a new contact for Ada Lovelace with number +1 555 0100';

describe('the model policy, against a server that speaks the OpenAI protocol', () => {
  it('solves a goal by looking at the outline and naming numbers, and counts what it cost', async () => {
    await using model = await scriptedModel(playThrough);
    const { device, clock } = phone();
    const policy = new ModelPolicy({ model: 'scripted', baseUrl: model.baseUrl, apiKey: 'not-a-key' });
    const solved = await solve({
      device,
      policy,
      goal: GOAL,
      app: 'com.example.people',
      clock,
      deadline: new Deadline(clock, 600_000),
    });
    assert.equal(solved.outcome, 'done', solved.why);
    assert.equal(solved.trajectory.steps.length, 5);
    assert.equal(solved.trajectory.policy, 'model');
    assert.equal(solved.trajectory.modelCalls, 6);
    assert.equal(solved.trajectory.tokens, 660);
    assert.match(
      (await device.shell('content query --uri content://com.android.contacts/data/phones')).stdout,
      /Ada Lovelace/,
    );
    assert.deepEqual([...(model.asked[0]?.tools ?? [])].sort(), [
      'done',
      'give_up',
      'hold',
      'key',
      'scroll',
      'set',
      'tap',
      'type',
    ]);
    assert.equal(model.asked[0]?.authorization, 'Bearer not-a-key');
    assert.match(
      model.asked[3]?.prompt ?? '',
      /You have done:\n- Tap button 'Create contact'\n- Type 'Ada' into field 'First name'/,
    );
  });

  it('is told once more when it names a node that is not there, and given up when it goes on so', async () => {
    await using model = await scriptedModel(() => ({ tool: 'tap', input: { node: 999, why: 'a guess' } }));
    const { device, clock } = phone();
    const policy = new ModelPolicy({ model: 'scripted', baseUrl: model.baseUrl });
    const solved = await solve({
      device,
      policy,
      goal: GOAL,
      app: 'com.example.people',
      clock,
      deadline: new Deadline(clock, 600_000),
    });
    assert.equal(solved.outcome, 'gave-up');
    assert.match(model.asked[1]?.prompt ?? '', /could not be used: There is no node 999/);
    assert.equal(solved.trajectory.steps.length, 0);
  });

  it('that answers in words alone is not guessed at', async () => {
    await using model = await scriptedModel(() => ({ words: 'I would tap Save.' }));
    const { device, clock } = phone();
    const policy = new ModelPolicy({ model: 'scripted', baseUrl: model.baseUrl });
    const solved = await solve({
      device,
      policy,
      goal: GOAL,
      app: 'com.example.people',
      clock,
      deadline: new Deadline(clock, 600_000),
    });
    assert.equal(solved.outcome, 'gave-up');
  });

  it('whose server refuses is an error of the model, exit code 5, with what to look at', async () => {
    await using model = await scriptedModel(() => ({ status: 401 }));
    const { device, clock } = phone();
    const policy = new ModelPolicy({ model: 'scripted', baseUrl: model.baseUrl });
    const run = solve({
      device,
      policy,
      goal: GOAL,
      app: 'com.example.people',
      clock,
      deadline: new Deadline(clock, 600_000),
    });
    await assert.rejects(
      run,
      (error: unknown) => error instanceof ModelError && error.exitCode === 5 && /OPENAI_BASE_URL/.test(error.message),
    );
  });
});

function phone() {
  const clock = new SimulatedClock(1_800_000_000_000);
  return { clock, device: new FakeDevice({ apps: [people(1)], clock }) };
}

/** Reads the outline as a model would: the first thing that is still to do, by its label. */
function playThrough({ prompt }: Asked) {
  const screen = prompt.slice(prompt.indexOf('The screen ('));
  const numberOf = (label: string) => Number(new RegExp(`\\[(\\d+)\\][^\\n]*'${label}'`).exec(screen)?.[1] ?? -1);
  const isEmpty = (label: string) => new RegExp(`'${label}' \\(empty`).test(screen);
  if (screen.includes("'Create contact'"))
    return { tool: 'tap', input: { node: numberOf('Create contact'), why: 'to begin' } };
  for (const [label, text] of [
    ['First name', 'Ada'],
    ['Last name', 'Lovelace'],
    ['Phone', '\\+1 555 0100'],
  ] as const) {
    if (isEmpty(label))
      return { tool: 'type', input: { node: numberOf(label), text: text.replace('\\', ''), why: 'the goal says so' } };
  }
  if (screen.includes("'Save'")) return { tool: 'tap', input: { node: numberOf('Save'), why: 'to keep it' } };
  return { tool: 'done', input: { why: 'The contact is shown.' } };
}
