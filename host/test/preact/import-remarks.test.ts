import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { edge, end, includes, known, made, program, tap } from './programs.js';

const [MAIN, VOLUME, DONE] = [known('main', 'text=Settings'), known('sound', 'text=Volume'), end('done')];
const [SOUND, LOUD] = [tap('main', 'sound', 'text=Sound'), tap('sound', 'done', 'text=Loud')];

describe('what of a published program cannot be kept', () => {
  const cases: readonly (readonly [
    what: string,
    change: Parameters<typeof program>[0],
    wanted: { lost?: RegExp; changed?: RegExp; error?: RegExp; text?: RegExp },
  ])[] = [
    [
      'an end that nothing tells',
      {},
      { lost: /nothing in the program tells what it shows/, error: /Nothing tells when 'done' is there/ },
    ],
    [
      'an action that there is none of',
      { transitions: [edge('main', 'sound', { type: 'action_fly' }), LOUD] },
      {
        lost: /'main' -> 'sound' \(action_fly\) is left out: there is no action 'action_fly'/,
        error: /Nothing is done in 'main'/,
      },
    ],
    [
      'an action that no machine has',
      { transitions: [SOUND, edge('sound', 'done', { type: 'action_drag', from_target: 'text=a' })] },
      { lost: /a machine has no action_drag/, error: /Nothing leads to the final 'done'/ },
    ],
    [
      'an action that a model does',
      { transitions: [SOUND, edge('sound', 'done', { type: 'inspect_text', prompt: 'What?' })] },
      { lost: /a model is to read it from the picture/, error: /Nothing leads to the final/ },
    ],
    [
      'a key of a selector that fitted everything',
      { transitions: [tap('main', 'sound', 'resource_id=android:id/title&&parameter_name=x'), LOUD] },
      { lost: /there is no key 'parameter_name', which fitted every node/, error: /Nothing is done in 'main'/ },
    ],
    [
      'a place in a list',
      { transitions: [tap('main', 'sound', 'index=3'), LOUD] },
      { lost: /index=3 alone is a place in a list of that one screen/, error: /Nothing is done in 'main'/ },
    ],
    [
      'a screen that cannot be known',
      { states: [known('main', 'colour=red'), VOLUME, DONE] },
      { lost: /'main' cannot be known by 'colour=red'/, error: /Nothing tells when 'main' is there/ },
    ],
    [
      'a transition to its own screen',
      { transitions: [tap('main', 'main', 'text=Expand'), SOUND, LOUD] },
      {
        changed: /'main' -> 'main' \(action_click\) leads to its own screen: it is done there/,
        text: /do tap \/\/\*\[lower-case\(@text\)='expand'\]\n {2}do tap/,
      },
    ],
    [
      'a condition',
      { transitions: [{ ...SOUND, condition: 'volume < 3' }, LOUD] },
      { lost: /its condition 'volume < 3' cannot be checked/, error: /Nothing is done in 'main'/ },
    ],
    [
      'a second way behind one that was left out',
      { transitions: [edge('main', 'sound', { type: 'compute' }), SOUND, LOUD] },
      {
        lost: /\(action_click\) is left out: the one before it to the same place was left out/,
        error: /Nothing is done in 'main'/,
      },
    ],
    [
      'a wait beside an act that was left out',
      { transitions: [edge('main', 'sound', { type: 'compute' }), edge('main', 'sound', { type: 'wait' }), LOUD] },
      { lost: /\(wait\) is left out/, error: /Nothing is done in 'main'/ },
    ],
    [
      'a wait that leads past an act that was left out',
      {
        states: [MAIN, VOLUME, known('other', 'text=Other'), DONE],
        transitions: [
          edge('main', 'other', { type: 'compute' }),
          edge('main', 'sound', { type: 'wait' }),
          tap('other', 'sound', 'text=Back'),
          LOUD,
        ],
      },
      { lost: /\(wait\) is left out: another that led on from there was/, error: /Nothing is done in 'main'/ },
    ],
    [
      'two ways out of one screen',
      {
        states: [MAIN, VOLUME, known('other', 'text=Other'), DONE],
        transitions: [SOUND, tap('main', 'other', 'text=More'), tap('other', 'sound', 'text=Sound'), LOUD],
      },
      {
        text: /do tap \/\/\*\[lower-case\(@text\)='sound'\] -> sound\n {2}or tap \/\/\*\[lower-case\(@text\)='more'\] -> other/,
      },
    ],
    [
      'one act that leads to two places',
      {
        states: [MAIN, VOLUME, known('ask', 'text=Sure?'), DONE],
        transitions: [tap('main', 'ask', 'text=Sound'), SOUND, tap('ask', 'sound', 'text=Yes'), LOUD],
      },
      { text: /do tap \/\/\*\[lower-case\(@text\)='sound'\] -> ask or sound/ },
    ],
    [
      'a screen that is only waited on',
      {
        states: [MAIN, known('loading', 'text=Loading'), VOLUME, DONE],
        transitions: [tap('main', 'loading', 'text=Sound'), edge('loading', 'sound', { type: 'wait', ms: 900 }), LOUD],
      },
      { changed: /'loading' is left out: it only waits/, text: /-> sound\n/ },
    ],
    [
      'an end that is waited for',
      {
        states: [MAIN, known('loud', 'text=It is loud'), DONE],
        transitions: [tap('main', 'loud', 'text=Loud'), edge('loud', 'done', { type: 'wait' })],
      },
      {
        changed: /'loud' is the end: nothing is done between it and 'done'/,
        text: /final loud\n {2}verify \/\/\*\[lower-case\(@text\)='it is loud'\]\n$/,
      },
    ],
    [
      'an answer that is read at the end',
      {
        states: [MAIN, VOLUME, DONE],
        transitions: [
          SOUND,
          edge('sound', 'done', {
            type: 'inspect_text',
            target: 'resource_id=com.example.settings:id/level',
            store_result_as: 'level',
          }),
        ],
      },
      { text: /final sound\n {2}verify .*\n {2}read level \/\/\*\[@resource-id='com\.example\.settings:id\/level'\]/ },
    ],
    [
      'a launcher that comes before the app',
      {
        states: [known('home', 'class=FrameLayout'), MAIN, DONE],
        transitions: [
          edge('home', 'main', { type: 'action_navigate', text: 'Settings' }),
          tap('main', 'done', 'text=Loud'),
        ],
      },
      { changed: /'home' is left out: the machine starts its app itself, and begins in 'main'/ },
    ],
    [
      'an app that is opened in the middle',
      {
        transitions: [
          edge('main', 'sound', { type: 'action_navigate', text: 'Settings' }),
          edge('sound', 'done', { type: 'action_navigate', text: 'Clock' }),
        ],
      },
      {
        lost: /it opens 'Clock' in the middle, and a machine starts one app, first/,
        error: /Nothing is done in 'sound'/,
      },
    ],
    [
      'a program that begins in the middle of an app',
      {
        states: [known('rename_dialog_open', 'text=Rename'), DONE],
        transitions: [tap('rename_dialog_open', 'done', 'text=OK')],
      },
      { lost: /does not open its app, and 'rename_dialog_open' looks like a screen in the middle of one/ },
    ],
    [
      'a program that does not say how its app is opened',
      {},
      { changed: /does not open its app: the machine starts it cold, and 'main' must be what it shows then/ },
    ],
    [
      'a parameter that nothing uses',
      { metadata: { parameters: ['level'] } },
      { lost: /Nothing that was kept uses the parameter 'level'/ },
    ],
    [
      'a parameter that was never declared, with a name that none can have',
      {
        transitions: [
          tap('main', 'sound', `text=\${the level}`),
          tap('sound', 'done', `content_desc=Set \${the level} now`),
        ],
      },
      {
        changed: /'the_level' is used and was never declared/,
        text: /@text=\$the_level\][\s\S]*@content-desc=concat\('Set ',\$the_level,' now'\)\]/,
      },
    ],
    [
      'a typed text of which nothing is said',
      { transitions: [SOUND, edge('sound', 'done', { type: 'action_type', target: 'hint=Level' })] },
      { lost: /it does not say what is typed/, error: /Nothing leads to the final/ },
    ],
    [
      'a typed text that ends with Enter',
      { transitions: [SOUND, edge('sound', 'done', { type: 'action_type', target: 'hint=Level', text: '7\n' })] },
      { text: /do type \/\/\*\[@hint='Level'\] '7'\n {2}do key enter -> done/ },
    ],
    [
      'a raw command beside an act, and alone',
      {
        transitions: [
          edge('main', 'sound', { type: 'action_click', target: 'text=Sound', raw_command: 'pyautogui.click(1, 2)' }),
          edge('sound', 'done', { type: 'action_click', raw_command: 'pyautogui.click(1, 2)' }),
        ],
      },
      { lost: /it has a raw command alone, which is for a desktop/, error: /Nothing leads to the final/ },
    ],
    [
      'a question to a person',
      { human_interventions: [{ before_state: 'sound', prompt: 'Really?' }] },
      { lost: /Before 'sound' was left, a person was asked 'Really\?'/, text: /='loud'\] -> done {2}irreversible/ },
    ],
    [
      'states that nothing leads to, twice the same, and a transition from nowhere',
      {
        states: [MAIN, VOLUME, known('sound', 'text=Twice'), known('lonely', 'text=x'), DONE],
        transitions: [SOUND, LOUD, tap('gone', 'done', 'text=x')],
      },
      { lost: /Nothing leads to 'lonely': it is left out/ },
    ],
    [
      'a last state that does not say that it is the end',
      { states: [MAIN, VOLUME], transitions: [SOUND] },
      {
        changed: /Nothing leads on from 'sound', which does not say that it is an end/,
        text: /final sound\n {2}verify/,
      },
    ],
  ];
  for (const [what, change, wanted] of cases) {
    it(`is told: ${what}`, () => {
      const { lost, changed, errors, text } = made(program(change));
      if (wanted.lost !== undefined) includes(lost, wanted.lost);
      if (wanted.changed !== undefined) includes(changed, wanted.changed);
      if (wanted.error !== undefined) includes(errors, wanted.error);
      else
        assert.deepEqual(
          errors.filter((it) => !/Nothing tells when/.test(it)),
          [],
        );
      if (wanted.text !== undefined) assert.match(text, wanted.text);
    });
  }
});
