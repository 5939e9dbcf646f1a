import type { LonLat } from '../../../geo/index.ts';
import written from './places.json' with { type: 'json' };

/** A place of the gazetteer. */
export interface KnownPlace {
	name: string;
	/** The country, and where that has several of the name, what part of it: `Missouri, United States`. */
	where: string;
	at: LonLat;
}

type Line = [name: string, country: string, lon: number, lat: number, part?: string];

const countries = new Intl.DisplayNames(['en'], { type: 'region' });

/** Letters without their accents, small. */
const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const places = (written as Line[]).map((line) => ({ line, words: plain(line[0]) }));

/**
 * Finds populated places of Natural Earth by how their names begin, or a word in them. Names are those in English.
 *
 * @returns at most so many, the largest first
 */
export function placesNamed(name: string, most = 6): KnownPlace[] {
	const sought = plain(name.trim());
	if (sought.length < 2) return [];
	const from = (isIn: (words: string) => boolean): typeof places => places.filter(({ words }) => isIn(words));
	const found = [
		...from((words) => words.startsWith(sought)),
		...from((words) => words.includes(` ${sought}`) || words.includes(`-${sought}`))
	];
	return found.slice(0, most).map(({ line: [name, country, lon, lat, part] }) => ({
		name,
		where: [part, nameOf(country)].filter((words) => words).join(', '),
		at: [lon, lat]
	}));
}

/** Some lands have no code. */
const nameOf = (country: string): string => (/^[A-Z]{2}$/.test(country) ? (countries.of(country) ?? '') : '');
