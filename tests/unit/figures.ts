const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

/** A date, as exactly as it is given; or else a number, or a name with a number in it. */
const IN_DIGITS = new RegExp(
	[
		`(?:\\d{1,2}–)?\\d{1,2} ${MONTH}(?: \\d{4})?`,
		`\\b${MONTH}\\b(?: \\d{4})?`,
		'(?:early|late|spring|summer|autumn|winter) \\d{4}',
		'(?:\\p{L}[\\p{L}-]*)?\\d(?:[\\d.,:]*\\d)?\\p{L}*'
	].join('|'),
	'gu'
);

/** `one` is left out: it is a pronoun more often than a number. */
const IN_WORDS = new RegExp(
	`\\b(?:${[
		'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen',
		'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety',
		'half|twice|dozens?|hundreds?|thousands?|millions?|billions?',
		'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth'
	].join('|')})\\b`,
	'giu'
);

/** The figures of a text: numbers, dates, and names with a number in them. */
export function figures(words: string): string[] {
	const bare = words.replace(/https?:\/\/[^\s)]+/g, '').replace(/\s+/g, ' ');
	// `Il-76s` is several of `Il-76`.
	const inDigits = [...bare.matchAll(IN_DIGITS)].map(([found]) => found.replace(/(?<=\d\w*)s$/, ''));
	return [...inDigits, ...[...bare.matchAll(IN_WORDS)].map(([found]) => found.toLowerCase())];
}

/** In running text the year is dropped where it is plain from what was said before. */
export const spellings = (figure: string) => [figure, figure.replace(/(?<=[a-z]) \d{4}$/, '')];
