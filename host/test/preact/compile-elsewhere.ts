import { compiledTexts } from './kept-trajectories.js';

/** Compiles as another computer would: the order of what it is given is another one, and so is all that its process was told of the world. */
process.stdout.write(JSON.stringify([...compiledTexts((items) => items.toReversed())]));
