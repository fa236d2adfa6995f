import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { acceptValue, type ParamType, transforms } from '../../src/machine/index.js';
import { values } from './values.js';

const apply = (name: string, ...given: string[]) => transforms.get(name)?.apply(given);

describe('a transform', () => {
  for (const [name, given, output] of [
    ['capitalised', ['ada lovelace'], 'Ada lovelace'],
    ['capitalised', ['éclair'], 'Éclair'],
    ['stem', ['/sdcard/Notes/to do.final.md'], 'to do.final'],
    ['stem', ['.profile'], '.profile'],
    ['word', ['Ada King Lovelace', '1'], 'Ada'],
    ['word', ['Ada King Lovelace', '-1'], 'Lovelace'],
    ['rest', [' Ada  King Lovelace '], 'King Lovelace'],
    ['rest', ['Ada'], ''],
    ['character', ['0😀9', '2'], '😀'],
    ['character', ['0119', '-1'], '9'],
    ['character', ['19', '-3'], ''],
    ['date', ['2023-10-30', 'd MMMM'], '30 October'],
    ['date', ['2023-10-30', 'EEE, MMM d, yyyy'], 'Mon, Oct 30, 2023'],
    ['date', ['2023-10-05', 'dd.MM.yy'], '05.10.23'],
    ['date', ['2026-09-01', "d 'de' MMMM 'de' y", 'es'], '1 de septiembre de 2026'],
    ['date', ['2026-09-01', 'EEEE, d. MMMM', 'de'], 'Dienstag, 1. September'],
    ['date', ['2026-09-01', 'd MMMM', 'ru'], '1 сентября'],
    ['date', ['2026-09-01', 'LLLL y', 'ru'], 'сентябрь 2026'],
    ['date', ['2026-09-01', 'y年M月d日 EEEE', 'zh'], '2026年9月1日 星期二'],
    ['date', ['2026-09-12', 'd/M/y', 'ar-EG'], '١٢/٩/٢٠٢٦'],
    ['date', ['2023-10-29', 'EEEE'], 'Sunday'],
    ['date', ['', 'd MMMM'], ''],
    ['time', ['14:05', 'h:mm a'], '2:05 PM'],
    ['time', ['0:30', 'h:mm a'], '12:30 AM'],
    ['time', ['9:05', 'HH:mm'], '09:05'],
    ['time', ['23:59:07', "HH 'Uhr' mm:ss"], '23 Uhr 59:07'],
    ['time', ['14:05', 'ah:mm', 'zh'], '下午2:05'],
    ['later', ['18:15', '1h15m'], '19:30'],
    ['later', ['9:05', '30s'], '09:05:30'],
    ['later', ['', '45m'], ''],
    ['duration', ['1h14m17s', 'HHmmss'], '011417'],
    ['duration', ['1h14m17s', 'H:mm:ss'], '1:14:17'],
    ['duration', ['1h30m', 'm'], '90'],
    ['duration', ['4m', 'mm:ss'], '04:00'],
    ['hours', ['1h14m17s'], '1'],
    ['minutes', ['1h14m17s'], '14'],
    ['seconds', ['1h14m17s'], '17'],
    ['number', ['1234.5', '#,##0.00', 'de'], '1.234,50'],
    ['number', ['-1234567', '#,##0'], '-1,234,567'],
    ['number', ['12.50', '0.##'], '12.5'],
    ['number', ['7', '000'], '007'],
    ['number', ['1234.5', '0.0', 'ar-EG'], '١٢٣٤٫٥'],
    ['ordinal', ['1'], '1st'],
    ['ordinal', ['12'], '12th'],
    ['ordinal', ['103'], '103rd'],
    ['ordinal', ['3', 'de'], '3.'],
    ['ordinal', ['3', 'zh'], '第3'],
    ['join', ['["milk","eggs, six"]', ', '], 'milk, eggs, six'],
    ['join', ['[]', ', '], ''],
    ['split', ['milk, eggs', ', '], '["milk","eggs"]'],
    ['nth', ['["milk","eggs"]', '2'], 'eggs'],
    ['without', ['["milk","eggs"]', '1'], '["eggs"]'],
    ['without', ['["milk","eggs"]', '-1'], '["milk"]'],
    ['among', ['txt', 'md', 'txt'], 'txt'],
  ] as const) {
    it(`${name}(${given.map((each) => `'${each}'`).join(', ')}) is '${output}'`, () =>
      assert.equal(apply(name, ...given), output));
  }

  for (const [name, given, why] of [
    ['date', ['tomorrow', 'd'], 'a word is no day'],
    ['date', ['2026-02-30', 'd'], 'there is no such day'],
    ['time', ['24:00', 'H'], 'there is no such time'],
    ['later', ['23:30', '45m'], 'it would be on the next day'],
    ['later', ['18:15', '75'], 'it is no duration'],
    ['duration', ['1h14m17s', 'H:mm'], 'seconds would be dropped'],
    ['duration', ['14:17', 'm'], 'it may be hours or minutes'],
    ['duration', ['100h', 'HHmmss'], 'a digit would be dropped'],
    ['number', ['12.345', '0.00'], 'nothing is rounded'],
    ['number', ['40%', '0'], 'a share is no number of things'],
    ['number', ['9'.repeat(31), '0'], 'no app shows so many digits'],
    ['ordinal', ['-1'], 'nothing comes before the first'],
    ['word', ['Cher', '2'], 'there is no second word'],
    ['nth', ['["milk"]', '2'], 'there is no second item'],
    ['nth', ['milk', '1'], 'it is no list'],
    ['without', ['[]', '1'], 'there is no item'],
    ['among', ['csv', 'md', 'txt'], 'it is none of them'],
  ] as const) {
    it(`${name}(${given.map((each) => `'${each}'`).join(', ')}) has no answer, for ${why}`, () =>
      assert.equal(apply(name, ...given), undefined));
  }

  it('says what is wrong with a pattern, a locale or a number', () => {
    const wrong = (name: string, ...options: string[]) => transforms.get(name)?.wrong?.(options);
    assert.match(wrong('date', 'HH:mm') ?? '', /'HH:mm' is no pattern of a date. Its letters are y, M, L, d, E and c/);
    assert.match(wrong('date', "d 'of") ?? '', /no pattern of a date/);
    assert.match(wrong('date', '') ?? '', /no pattern/);
    assert.match(wrong('date', 'd', 'xx') ?? '', /'xx' is no locale/);
    assert.match(wrong('date', 'd', 'not a locale') ?? '', /is no locale/);
    assert.match(wrong('time', 'yyyy') ?? '', /no pattern of a time/);
    assert.match(wrong('duration', 'mm:SS') ?? '', /no pattern of a duration/);
    assert.match(wrong('duration', ':') ?? '', /no pattern of a duration/);
    assert.match(wrong('number', '0.') ?? '', /no pattern of a number/);
    assert.match(wrong('ordinal', 'fr') ?? '', /'ordinal' knows en, de, zh, and not 'fr'/);
    assert.match(wrong('word', '0') ?? '', /wants a number that says which one/);
    assert.match(wrong('split', '') ?? '', /wants the text that stands between/);
    assert.equal(wrong('date', 'd MMMM', 'de'), undefined);
  });
});

/** Each transform with options that it takes, and the types of its first value. */
const USES: readonly (readonly [name: string, options: readonly string[], types: readonly ParamType[]])[] = [
  ['concat', [], ['text', 'phone']],
  ['digits', [], ['phone', 'text', 'time']],
  ['upper', [], ['text']],
  ['lower', [], ['text']],
  ['capitalised', [], ['text']],
  ['trim', [], ['text', 'email']],
  ['word', ['1'], ['text']],
  ['word', ['-2'], ['text']],
  ['rest', [], ['text']],
  ['character', ['1'], ['text', 'phone']],
  ['basename', [], ['file']],
  ['extension', [], ['file']],
  ['stem', [], ['file']],
  ...['y-MM-dd', 'd MMMM', 'EEEE d', 'dMyy', 'EEE, MMM d, yyyy', 'L/d', 'cccc', 'MMMMM'].flatMap((pattern) =>
    ['en', 'de', 'zh', 'ar-EG', 'cs'].map((locale) => ['date', [pattern, locale], ['date']] as const),
  ),
  ...['H:mm', 'h:mm a', 'HHmmss', 'kk.mm', 'Kmm a', 'hmm', 'a'].flatMap((pattern) =>
    ['en', 'zh', 'fa'].map((locale) => ['time', [pattern, locale], ['time']] as const),
  ),
  ...['HHmmss', 'H:m:s', 's', 'mmss', "m 'min' s"].map((pattern) => ['duration', [pattern], ['duration']] as const),
  ...['45m', '2h', '1h0m30s'].map((length) => ['later', [length], ['time']] as const),
  ['hours', [], ['duration']],
  ['minutes', [], ['duration']],
  ['seconds', [], ['duration']],
  ...['0', '#,##0.00', '0.##', '#,##0.0####'].flatMap((pattern) =>
    ['en', 'de', 'fr', 'sv', 'ar-EG'].map((locale) => ['number', [pattern, locale], ['number']] as const),
  ),
  ['ordinal', [], ['number']],
  ['ordinal', ['de'], ['number']],
  ['join', [', '], ['list']],
  ['join', [''], ['list']],
  ['split', [','], ['text']],
  ['nth', ['-1'], ['list']],
  ['without', ['-1'], ['list']],
  ['among', ['md', 'txt'], ['text']],
];

/** Those that have an answer for every value of their type. */
const ALWAYS = new Set(['date', 'time', 'hours', 'digits', 'upper', 'stem', 'join']);

describe('the way back from an output of a transform', () => {
  it('has the input among its origins, and lists none that does not give the output', () => {
    let [listed, answered] = [0, 0];
    for (const [name, options, types] of USES) {
      const transform = transforms.get(name);
      if (transform === undefined) return assert.fail(name);
      for (const type of types) {
        fc.assert(
          fc.property(values[type], (value) => {
            assert.equal(acceptValue({ name: 'it', type }, value).kind, 'accepted', `${value} is no ${type}`);
            const output = transform.apply([value, ...options]);
            assert.ok(output !== undefined || !ALWAYS.has(name), `${name}('${value}') has no answer`);
            if (output === undefined) return;
            answered++;
            const origins = transform.inverse(output, { type, position: 0, others: options });
            const what = `${name}('${value}', ${options.join(', ')}) = '${output}'`;
            assert.ok(origins.has(value), `${what} is not among its origins`);
            for (const origin of origins.values ?? []) {
              listed++;
              assert.ok(origins.has(origin), `${what}: '${origin}' is listed, and not among them`);
              assert.equal(transform.apply([origin, ...options]), output, `${what}: '${origin}' is listed`);
            }
            if (origins.values !== undefined) assert.ok(origins.values.length > 0, `${what} has no origin listed`);
          }),
          { numRuns: 12 },
        );
      }
    }
    assert.ok(listed > 300 && answered > 800, `${listed} listed of ${answered}`);
  });

  it('has no other value among its origins', () => {
    for (const [name, options, types] of USES) {
      const transform = transforms.get(name);
      for (const type of types) {
        fc.assert(
          fc.property(values[type], values[type], (value, other) => {
            const output = transform?.apply([value, ...options]);
            if (output === undefined) return;
            const { has } = transform?.inverse(output, { type, position: 0, others: options }) ?? assert.fail();
            assert.equal(has(other), transform?.apply([other, ...options]) === output, `${name}: ${value}, ${other}`);
          }),
          { numRuns: 12 },
        );
      }
    }
  });

  for (const [name, output, options, origins] of [
    ['date', '30 October 2023', ['d MMMM y'], ['2023-10-30']],
    ['date', '29/02/24', ['dd/MM/yy'], undefined],
    ['date', '29/02/26', ['dd/MM/yy'], []],
    ['date', 'Sun 1/1/00', ['EEE d/M/yy'], []],
    ['date', 'Sat 1/1/00', ['EEE d/M/yy'], undefined],
    ['date', '30 February', ['d MMMM'], []],
    ['date', 'Tuesday, 30 October 2023', ['EEEE, d MMMM y'], []],
    ['date', '1112023', ['dMy'], ['2023-11-01', '2023-01-11']],
    ['date', '05 October 2023', ['d MMMM y'], []],
    ['date', '30 Oktober 2023', ['d MMMM y'], []],
    ['time', '2:05 PM', ['h:mm a'], ['14:05']],
    ['time', '2:05', ['h:mm'], ['02:05', '14:05']],
    ['time', '13:05 PM', ['h:mm a'], []],
    ['time', '14:05:07', ['HH:mm:ss'], ['14:05:07']],
    ['later', '19:30', ['1h15m'], ['18:15']],
    ['later', '00:30', ['1h15m'], []],
    ['later', '9:30', ['15m'], []],
    ['duration', '011417', ['HHmmss'], ['1h14m17s']],
    ['duration', '00:75', ['mm:ss'], []],
    ['number', '1.234,50', ['#,##0.00', 'de'], ['1234.5']],
    ['number', '1,234.50', ['#,##0.00', 'de'], []],
    ['ordinal', '22nd', [], ['22']],
    ['ordinal', '22th', [], []],
    ['split', '["milk","eggs"]', [', '], ['milk, eggs']],
    ['join', 'milk', [', '], ['["milk"]']],
    ['join', 'milk, eggs', [', '], undefined],
    ['upper', 'Ada', [], []],
    ['digits', '12a', [], []],
    ['basename', 'a/b', [], []],
  ] as const) {
    it(`leads from ${name} '${output}' to ${origins === undefined ? 'too many to list' : `[${origins}]`}`, () =>
      assert.deepEqual(
        transforms.get(name)?.inverse(output, { type: 'text', position: 0, others: options }).values,
        origins,
      ));
  }

  it('leads from the time at which something is over to how long it takes', () => {
    const length = transforms.get('later')?.inverse('19:30', { type: 'duration', position: 1, others: ['18:15'] });
    assert.deepEqual(length?.values, ['1h15m']);
    assert.ok(length?.has('75 minutes'));
  });

  it('and the way there take anything at all, and never throw', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '2026-02-31',
        '25:00',
        '9'.repeat(400),
        '[',
        '[1]',
        '-0',
        'de',
        'x-y-z',
        "d 'M",
        '#,##0.',
        '0',
        '-1',
      ),
      ...Object.values(values),
    );
    for (const transform of transforms.values())
      fc.assert(
        fc.property(fc.array(anything, { maxLength: 4 }), anything, fc.nat(3), (given, output, position) => {
          const applied = transform.apply(given);
          assert.equal(transform.apply(given), applied);
          const { has, values: listed } = transform.inverse(output, { type: 'text', position, others: given });
          for (const origin of [...(listed ?? []), output, '']) assert.equal(typeof has(origin), 'boolean');
        }),
        { numRuns: 100 },
      );
  });

  it('is empty, or is the truth, for any text at all', () => {
    for (const [name, options, [type]] of USES) {
      const transform = transforms.get(name);
      fc.assert(
        fc.property(fc.string(), (output) => {
          const origins = transform?.inverse(output, { type: type ?? 'text', position: 0, others: options });
          for (const origin of origins?.values ?? []) assert.equal(transform?.apply([origin, ...options]), output);
        }),
        { numRuns: 40 },
      );
    }
  });
});
