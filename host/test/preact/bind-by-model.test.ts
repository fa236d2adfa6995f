import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { describe, it } from 'mocha';
import type { Asked, ToolCall } from '../../src/agent/index.js';
import { terminalOutput } from '../../src/app/output.js';
import { readByModel } from '../../src/app/read-by-model.js';
import { withSpent } from '../../src/app/spent.js';
import { canonicalHash } from '../../src/machine/index.js';
import { bindByModel, type Kept, retrieve } from '../../src/preact/index.js';
import { type Answer, scriptedModel } from '../agent/scripted-model.js';
import { machineOf } from '../machine/contacts.js';
import { evidenceFor } from './library/kept.js';

const TODAY = '2026-01-31';

const notes = kept('notes/create', 'Create a note {title}', 'title: text');
const renaming = kept('notes/rename', 'Rename the note {old} to {new}', 'old, new: text');
const reminder = kept('reminders/add', 'Remind me to {what} at {when}', 'what: text', 'when: time');
const login = kept('web/login', 'Log in as {user} with {password}', 'user: text', 'password: secret');
const library = [notes, renaming, reminder, login];

describe('a goal that no rule can read, and a model that is asked once', () => {
  it('is bound by its own words, which the rules read again in quotes', async () => {
    const goal = 'Create a note titled Fish and chips for me';
    assert.equal(retrieve(library, goal, TODAY).kind, 'none');
    const model = answering(take('notes/create', { title: 'Fish and chips' }));
    const bound = await bindByModel(library, goal, model, TODAY);
    assert.ok(bound.kind === 'bound', bound.kind === 'refused' ? bound.reason : '');
    assert.deepEqual(bound.bindings, { title: 'Fish and chips' });
    assert.equal(bound.goal, 'Create a note titled "Fish and chips" for me');
    assert.equal(model.cost.modelCalls, 1);
  });

  it('has its times and numbers read by rule, whatever the model says of them', async () => {
    const goal = 'Remind me to feed and brush Bello at half past seven in the evening';
    const said = take('reminders/add', { what: 'feed and brush Bello', when: '07:30' });
    const bound = await bindByModel(library, goal, answering(said), TODAY);
    assert.deepEqual(bound.kind === 'bound' && bound.bindings, { what: 'feed and brush Bello', when: '19:30' });
  });

  const create = (title: string) => take('notes/create', { title });
  for (const [what, goal, answer, why] of [
    [
      'words that it does not have',
      'Create a note Fish and chips',
      create('Fish & chips'),
      /'Fish & chips' does not stand in the goal/,
    ],
    ['a part of a word', 'Create a note Fish and chipsets', create('Fish and chips'), /does not stand in the goal/],
    ['words that it has twice', 'Create a note tea and tea', create('tea'), /stands in the goal 2 times/],
    [
      'another wish',
      'Create a note Fish and call Bob',
      create('Fish and call Bob'),
      /'and call' may begin another wish/,
    ],
    ['what comes next', 'Create a note Fish then chips', create('Fish then chips'), /'then' joins, denies or places/],
    ['a denial', 'Create a note Fish but not chips', create('Fish but not chips'), /'but' joins, denies or places/],
    ['a day', 'Create a note dinner on Sunday', create('dinner on Sunday'), /'on' joins, denies or places/],
    ['two names', 'Create a note Ada and Bob', create('Ada and Bob'), /may be two things/],
    ['two sentences', 'Create a note fish. Share it', create('fish. Share it'), /a sentence ends at '\.'/],
    ['too little', 'Create a note fish and chips', create('fish'), /nothing in it takes 'and chips'/],
    [
      'a machine that is not there',
      'Create a note fish and chips',
      take('notes/burn', { title: 'fish and chips' }),
      /names notes\/burn, which was not among/,
    ],
    [
      'another machine',
      'Create a note fish and chips',
      take('notes/rename', { old: 'fish', new: 'chips' }),
      /not among|not the goal of notes\/rename/,
    ],
    [
      'a parameter that there is none of',
      'Create a note fish and chips',
      take('notes/create', { body: 'fish and chips' }),
      /has no parameter 'body'/,
    ],
    ['nothing', 'Create a note fish and chips', undefined, /cannot be used/],
    [
      'that none does it',
      'Create a note fish and chips',
      { toolName: 'none', input: { why: 'No.' } },
      /finds none that does it: No\./,
    ],
    [
      'something else than was asked',
      'Create a note fish and chips',
      { toolName: 'take', input: { machine: 7 } },
      /cannot be used/,
    ],
  ] as const)
    it(`is refused where the model answers with ${what}`, async () => {
      const bound = await bindByModel(library, goal, answering(answer), TODAY);
      assert.match(bound.kind === 'refused' ? bound.reason : JSON.stringify(bound), why);
    });

  it('is told to no model where a value of the machine is a secret, nor where no machine is near', async () => {
    const never = answering(undefined, () => assert.fail('asked'));
    const secret = await bindByModel(library, 'Log in as ada or eve with 1234', never, TODAY);
    assert.match(secret.kind === 'refused' ? secret.reason : '', /No kept machine is near enough/);
    const far = await bindByModel(library, 'Boil an egg', never, TODAY);
    assert.match(far.kind === 'refused' ? far.reason : '', /No kept machine is near enough/);
  });

  it('asks nobody where no model is named, and counts what was asked for in the record of the run', async () => {
    const answer: Answer = { tool: 'take', input: create('Fish and chips').input };
    await using server = await scriptedModel(() => answer);
    const goal = 'Create a note Fish and chips';
    const told = new PassThrough();
    const output = terminalOutput(false, told, told);
    const context = { output, cwd: '.', signal: new AbortController().signal };
    assert.equal(await readByModel(library, goal, undefined, { ...context, env: {} }), undefined);
    const env = { OPENAI_BASE_URL: server.baseUrl, REPRISE_MODEL: 'scripted' };
    const read = await readByModel(library, goal, undefined, { ...context, env });
    assert.deepEqual(read, {
      spent: { by: 'model scripted', modelCalls: 1, tokens: 110 },
      machine: 'notes/create',
      goal: 'Create a note "Fish and chips"',
    });
    assert.equal(String(told.read()), 'Read by the model scripted as: Create a note "Fish and chips"\n');
    const counts = { steps: 3, policySteps: 0, modelCalls: 2, tokens: 5, rejoins: 0, heals: 0, misses: 0 };
    const record = withSpent({ counts } as Parameters<typeof withSpent>[0], read?.spent);
    assert.deepEqual([record.counts.modelCalls, record.counts.tokens, record.readBy], [3, 115, 'model scripted']);
  });
});

function kept(name: string, goal: string, ...params: readonly string[]): Kept {
  const machine = machineOf(
    `machine ${name}\ngoal ${JSON.stringify(goal)}\napp a.b\n${params.map((param) => `param ${param}\n`).join('')}`,
  );
  return { machine, hash: canonicalHash(machine), evidence: evidenceFor(machine) };
}

function take(machine: string, values: Readonly<Record<string, string>>): ToolCall {
  const input = { machine, values: Object.entries(values).map(([name, words]) => ({ name, words })) };
  return { toolName: 'take', input };
}

/** A model that gives this answer. */
function answering(answer: ToolCall | undefined, asked: () => void = () => {}): Asked {
  let modelCalls = 0;
  return {
    description: 'model scripted',
    get cost() {
      return { modelCalls, tokens: 0 };
    },
    ask: async () => {
      asked();
      modelCalls += 1;
      return answer;
    },
  };
}
