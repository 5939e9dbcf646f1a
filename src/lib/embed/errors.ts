/** Every message of this room: name, cause, fix. Numbers are kept for good: people search for them. */
const MESSAGES = {
	560: (value: string) => `\`target\` is “${value}”. Give an origin such as 'https://news.example', or '*'.`
} as const;

/** What was wrong in how a function of this room was called, with its number, e.g. `(contrail-560)`. */
export function embedError(code: keyof typeof MESSAGES, value: string): Error {
	return new Error(`${MESSAGES[code](value)} (contrail-${code})`);
}
