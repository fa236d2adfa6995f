/** The root of the repository, with a slash at its end: as far above this file as above `host/dist/base` and `host/dist/bundle`. */
export const checkout = new URL('../../../', import.meta.url);
