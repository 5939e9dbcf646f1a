/** The messages of this module: cause and fix. A number never changes its meaning, as people search for it. */
const MESSAGES = {
	560: (value: string) => `\`target\` is “${value}”. Give an origin such as 'https://news.example', or '*'.`,
	561: (height: string) =>
		`The page is higher than its frame however high the frame gets, so \`reportHeight\` stopped at ${height} px. Give nothing in it a height in vh or %; a \`<Scrolly>\` or \`<Story>\` needs \`flat\`.`
} as const;

/** Makes the error about a function that was called wrongly; its message ends in its number, e.g. `(contrail-560)`. */
export function embedError(code: keyof typeof MESSAGES, value: string): Error {
	return new Error(`${MESSAGES[code](value)} (contrail-${code})`);
}
