import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { countriesWithPoints } from './names/countries.js';

/**
 * Writes the names that maps have without being asked for each: capitals and large towns, which are the populated places of Natural
 * Earth as `city-timezones` has them, with the capitals of `countries-list`; and countries, by their codes, at a point of the land
 * of `world-atlas`. Every run gives the same bytes.
 *
 *     npm run names
 */

/** @typedef {{ city: string, city_ascii: string, iso2: string, lat: number, lng: number, pop: number }} Town */

const require = createRequire(import.meta.url);
/** @type {Town[]} */
const cities = require('city-timezones').cityMapping;
/** @type {Record<string, { capital: string }>} */
const countries = require('countries-list').countries;

/** The fewest people of a town that is no capital. */
const FEWEST = 300_000;

/** Capitals that the two packages write differently, as `city-timezones` has them. */
const SPELLINGS = new Map([
	['AD', 'Andorra'],
	['GT', 'Guatemala'],
	['KW', 'Kuwait'],
	['MN', 'Ulaanbaatar'],
	['GD', "Saint George's"],
	['SM', 'San Marino'],
	['KI', 'Tarawa'],
	['CK', 'Avarua']
]);

const plain = (/** @type {string} */ name) =>
	name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z]/g, '');

/** @param {Town} town */
function isCapital({ city, city_ascii, iso2 }) {
	const capital = SPELLINGS.get(iso2) ?? countries[iso2]?.capital;
	return capital !== undefined && capital !== '' && [city, city_ascii].map(plain).includes(plain(capital));
}

/**
 * The zoom from which a town is named: half as many people, one zoom later. Capitals come earlier.
 *
 * @param {Town} town
 */
const zoomOf = (town) => {
	const zoom = Math.max(1.5, 2 + Math.log2(10_000_000 / Math.max(town.pop, 1)));
	return isCapital(town) ? Math.min(zoom, Math.max(2, zoom - 1.5), 5) : zoom;
};

const degrees = (/** @type {number} */ value) => Number(value.toFixed(2));

/** The text of the file. */
export function namesFile() {
	const seen = new Set();
	const towns = cities
		.filter((town) => town.pop >= FEWEST || isCapital(town))
		.toSorted((a, b) => zoomOf(a) - zoomOf(b) || b.pop - a.pop)
		.filter(({ city, iso2 }) => !seen.has(`${iso2} ${city}`) && seen.add(`${iso2} ${city}`))
		.map((town) => {
			const parts = [town.city.replaceAll('`', '’'), degrees(town.lng), degrees(town.lat)];
			return [...parts, Math.round(zoomOf(town) * 10), ...(isCapital(town) ? [1] : [])].join('|');
		});
	const lands = countriesWithPoints().map(({ code, point, zoom }) =>
		[code, degrees(point[0]), degrees(point[1]), Math.round(zoom * 10)].join('|')
	);
	return [
		'// Written by scripts/names.js: npm run names.',
		'',
		'/** Towns: name, longitude, latitude, ten times the zoom from which they are named, and 1 where it is a capital. */',
		`export const TOWNS = \`${towns.join(';')}\`;`,
		'',
		'/** Countries: ISO code, longitude and latitude of the name, ten times the zoom from which they are named. */',
		`export const COUNTRIES = \`${lands.join(';')}\`;`,
		''
	].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const file = new URL('../src/lib/layers/names/data.ts', import.meta.url);
	const text = namesFile();
	writeFileSync(file, text);
	console.log(`${text.split(';').length} names, ${Math.ceil(text.length / 1000)} kB.`);
}
