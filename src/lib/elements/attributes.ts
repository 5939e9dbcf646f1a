/** Reads the text of one attribute. Throws if the text makes no sense there. */
export type Reader = (text: string, attribute: string) => unknown;

export const asText: Reader = (text) => text;

/** A whole number beyond 2⁵³ keeps all its digits. */
export const asNumber: Reader = (text, attribute) => {
	const value = Number(text);
	if (text.trim() === '' || !Number.isFinite(value)) throw elementError(550, attribute, text);
	return /^\s*[+-]?\d+\s*$/.test(text) && !Number.isSafeInteger(value) ? BigInt(text.trim()) : value;
};

/** The options of `Intl.NumberFormat`, as JSON. */
export const asJson: Reader = (text, attribute) => {
	try {
		return JSON.parse(text);
	} catch {
		throw elementError(551, attribute, text);
	}
};

const MESSAGES = {
	550: (attribute: string, text: string) =>
		`\`${attribute}="${text}"\` is no number. Write digits, with a point before decimals and no separators: ${attribute}="1250.5".`,
	551: (attribute: string, text: string) =>
		`\`${attribute}='${text}'\` is no JSON. Write it as in ${attribute}='{"style":"percent"}'.`,
	552: (address: string, cause: string) =>
		`The story ${address} could not be loaded (${cause}). Check the \`src\` of <contrail-story>; what stands inside the element stays.`,
	553: (address: string, problems: string) =>
		`The story ${address} has errors; what stands inside the element stays. Fix them, or list all of them with \`npx contrail check\`:\n${problems}\n`
} as const;

/** Makes the error about an element that was used wrongly; its message ends in its number. */
export function elementError(code: keyof typeof MESSAGES, what: string, detail: string): Error {
	return new Error(`${MESSAGES[code](what, detail)} (contrail-${code})`);
}
