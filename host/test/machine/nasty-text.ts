import fc from 'fast-check';

/** Texts that have broken someone's grammar: signs of the language, quotes of all kinds, line ends, half pairs, marks that cannot be seen. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '->',
          '#',
          "'",
          '"',
          '\\',
          '\n',
          '\r',
          '\r\n',
          '\t',
          ' ',
          '\u00a0',
          '\u2028',
          '\ud800',
          '\u202e',
          '$first',
          '//',
          '/*',
          '[',
        ],
        ...[
          ']',
          '(',
          ')',
          'or',
          'and',
          'when',
          'a',
          'Z',
          '0',
          '雷',
          '{first}',
          '&&',
          'text=Save',
          '\\n',
          '\\u{41}',
          '//*[@text=',
          'état',
        ],
      ),
      { maxLength: 7 },
    )
    .map((parts) => parts.join('')),
);
