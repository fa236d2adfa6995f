/** What of chevrotain the language is made of. */
export { createToken, EmbeddedActionsParser, EOF, Lexer, tokenLabel, tokenMatcher } from 'chevrotain';
