import type { Land } from './types.ts';
import world from './world.json' with { type: 'json' };

/** The whole world, coarse: what a server draws into a page where no finer land was made for its views. */
const land: Land = world;

export default land;
