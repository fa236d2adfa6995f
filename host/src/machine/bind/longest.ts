/** Far longer than any goal that a person writes; reading takes time with the square of it. */
export const MAX_GOAL = 1_000;
