// The way in: `node scripts/setup.mjs [demo|test|bench] [--yes] [arguments of the command]`; without a command it only sets up.
// Old Node versions must be able to parse this file, so that they can be told; everything else is behind the import.
const wanted = '20.19';
const version = process.versions.node.split('.');
const age = Number(version[0]) * 1000 + Number(version[1]);
if (age >= 20019) {
  import('./setup/main.mjs').then((setup) => setup.main(process.argv.slice(2)));
} else {
  console.error(`Reprise needs Node.js ${wanted} or later, this is ${process.versions.node}: install a newer one.`);
  // Whoever reads only the last line of a test run must see that it never began.
  if (process.argv[2] === 'test') console.log('0 passed, 1 failed');
  process.exitCode = 2;
}
