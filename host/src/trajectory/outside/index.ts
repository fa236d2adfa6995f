export { parseRows, queryRows, type Row } from './content.js';
export { type Outside, outsideChanges, permissionsOf, readOutside } from './outside.js';
export { WATCHED_TABLES, type WatchedTable } from './watched.js';
