/** A county: its ring in degrees, and its number in each year. */
export interface County {
	id: string;
	ring: [lon: number, lat: number][];
	values: number[];
}

/** A town, and its number in two years. */
export interface Town {
	id: string;
	at: [lon: number, lat: number];
	values: [before: number, after: number];
}

export const YEARS = Array.from({ length: 21 }, (_, i) => `${2000 + i}`);
export const LIMITS = [20, 40, 60, 80];
export const COLORS = ['#fef0d9', '#fdcc8a', '#fc8d59', '#e34a33', '#b30000'];
export const LARGEST = 1000;
export const RADIUS = 5;

/** The same numbers in every run. */
function randomFrom(seed: number): () => number {
	return () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** So many areas side by side, each of twelve points, whose numbers grow and shrink from year to year. */
export function counties(across: number, down: number): County[] {
	const random = randomFrom(7);
	const [width, height] = [40 / across, 22 / down];
	return Array.from({ length: across * down }, (_, i) => {
		const [west, south] = [-10 + (i % across) * width, 37 + Math.floor(i / across) * height];
		const ring = Array.from({ length: 12 }, (_, at): [number, number] => {
			const turn = (at / 12) * 2 * Math.PI;
			return [west + width * (0.5 + 0.48 * Math.cos(turn)), south + height * (0.5 + 0.48 * Math.sin(turn))];
		});
		let value = random() * 100;
		const values = YEARS.map(() => (value = Math.max(0, Math.min(100, value + (random() - 0.45) * 12))));
		return { id: `c${i}`, ring: [...ring, ring[0]!], values };
	});
}

/** So many towns, each of which grows or shrinks. */
export function towns(count: number): Town[] {
	const random = randomFrom(11);
	return Array.from({ length: count }, (_, i) => ({
		id: `t${i}`,
		at: [-10 + random() * 40, 37 + random() * 22],
		values: [random() ** 3 * LARGEST, random() ** 2 * LARGEST]
	}));
}

/** The class of a number. */
export const classOf = (value: number): number => LIMITS.filter((limit) => value >= limit).length;
