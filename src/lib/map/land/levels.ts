import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Land, LandLevel } from './types.ts';

/**
 * The whole world at every level, from the shapes that the basemap's tiles are cut from. Node only: 1.8 MB of path data,
 * from which a build cuts what a story's views show.
 */
const levels: Land = [
	...read(readFileSync(new URL('./world.json', import.meta.url))),
	...read(gunzipSync(readFileSync(new URL('./fine.json.gz', import.meta.url))))
];

export default levels;

function read(json: Buffer): LandLevel[] {
	return JSON.parse(json.toString('utf8'));
}
