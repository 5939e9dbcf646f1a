import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Writes the places that the studio finds by their names: the populated places of Natural Earth at 1:10m, as the package
 * `city-timezones` has them, the largest first.
 *
 *     npm run gazetteer
 */
/** @type {{ city: string, iso2: string, province: string, lat: number, lng: number, pop: number }[]} */
const cities = createRequire(import.meta.url)('city-timezones').cityMapping;
const file = new URL('../src/lib/studio/page/gazetteer/places.json', import.meta.url);

const key = (/** @type {{ city: string, iso2: string }} */ { city, iso2 }) => `${iso2} ${city}`;
const round = (/** @type {number} */ degrees) => Number(degrees.toFixed(3));

/** @type {Record<string, number>} */
const counts = {};
for (const place of cities) counts[key(place)] = (counts[key(place)] ?? 0) + 1;
const lines = cities
	.toSorted((a, b) => b.pop - a.pop)
	.map((place) => {
		const { city, iso2, province, lng, lat } = place;
		// Only a name that a country has twice needs more than the country.
		const isTwice = (counts[key(place)] ?? 0) > 1;
		return JSON.stringify([city, iso2, round(lng), round(lat), ...(isTwice ? [province] : [])]);
	});
writeFileSync(file, `[\n${lines.join(',\n')}\n]\n`);
console.log(`${lines.length} places.`);
