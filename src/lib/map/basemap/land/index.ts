import type { Land } from './types.ts';
import world from './world.json' with { type: 'json' };

/** The whole world, coarse: what the server draws into a page whose build cut no finer land for its views. */
const land: Land = world;

export default land;
