import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Land, LandLevel } from '../types.ts';

/**
 * The whole world at every level of the basemap's tiles, in the shapes that these are cut from. Node only: 1.8 MB of path
 * data, from which a build cuts what a story's views show.
 */
const levels: Land = JSON.parse(
	gunzipSync(readFileSync(new URL('../fine.json.gz', import.meta.url))).toString('utf8')
) satisfies LandLevel[];

export default levels;
