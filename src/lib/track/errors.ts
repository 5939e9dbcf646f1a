/** Every message of the track module: cause, fix, number. A number never changes its meaning, as people search for it. */
const MESSAGES = {
	150: (name: string, start: string) => [
		`${name} is no track that can be read: it starts with ${start}`,
		'Give a readsb, OpenSky or Flightradar24 JSON, a Flightradar24 CSV, a KML with times, a GPX, a GeoJSON or an SBS log.'
	],
	151: (name: string) => [`${name} is empty`, 'Save or download it again.'],
	152: (name: string, why: string) => [
		`${name} has no position that can be used: ${why}`,
		'Check that it is the right file.'
	],
	153: (name: string, cause: string) => [
		`${name} is not whole JSON (${cause})`,
		'Save or download it again.'
	],
	154: (name: string, cause: string) => [
		`${name} is not well-formed XML: ${cause}`,
		'Fix that line, or download the file again.'
	],
	155: (name: string, cause: string) => [
		`${name} is gzip that cannot be unpacked (${cause})`,
		'Download it again.'
	],
	156: (name: string, limit: string) => [
		`${name} is larger than the ${limit} that are read of a JSON file`,
		'Cut it to the flight that you mean.'
	],
	157: (name: string, wanted: string, found: string) => [
		`${name} has no aircraft “${wanted}”. It has ${found}`,
		'Give one of these as `aircraft`.'
	],
	158: (name: string) => [
		`${name} holds too many aircraft to choose one while it is read`,
		'Give the ICAO address of the one you mean as `aircraft`.'
	],
	159: (name: string, kind: string) => [`${name} is ${kind}`, 'Unpack it, and give the file inside.'],
	160: (name: string, found: string) => [
		`${name} is ${found}, which cannot be read`,
		'Give text, bytes, a Blob or a stream of bytes.'
	],
	161: (name: string, encoding: string) => [
		`${name} says that it is written in “${encoding}”, which is unknown`,
		'Save it as UTF-8.'
	],
	162: (option: string, value: string) => [`\`${option}\` cannot be ${value}`, 'Give a number above 0.'],
	163: (name: string, place: string) => [
		`${name} has a letter that cannot be read: ${place}`,
		'Save the file as UTF-8 and try again.'
	]
} as const satisfies Record<number, (...details: never[]) => readonly [reason: string, fix: string]>;

export type TrackErrorCode = keyof typeof MESSAGES;
type Details<Code extends TrackErrorCode> = Parameters<(typeof MESSAGES)[Code]>;

/** A file that is no track, or a wrong option. A bad row is no error: `Track.skipped` lists it. */
export class TrackError extends Error {
	override readonly name = 'TrackError';
	/** e.g. `contrail-150`. */
	readonly code: string;
	/** What is wrong. */
	readonly reason: string;
	/** What to do about it. */
	readonly fix: string;

	constructor(code: TrackErrorCode, reason: string, fix: string, options?: ErrorOptions) {
		super(`${reason}. ${fix} (contrail-${code})`, options);
		this.code = `contrail-${code}`;
		this.reason = reason;
		this.fix = fix;
	}
}

/** Makes a track error from the details of its message. */
export function trackError<Code extends TrackErrorCode>(
	code: Code,
	details: Details<Code>,
	cause?: unknown
): TrackError {
	const write = MESSAGES[code] as unknown as (
		...details: Details<Code>
	) => readonly [reason: string, fix: string];
	const [reason, fix] = write(...details);
	return new TrackError(code, reason, fix, cause === undefined ? undefined : { cause });
}

export const causeOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
