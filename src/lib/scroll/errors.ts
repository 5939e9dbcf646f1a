type Detail = string | number;

/** Every message of the scroll room: name, cause, fix. Numbers are kept for good: people search for them. */
const MESSAGES = {
	1: (part: Detail) => `\`<${part}>\` must stand inside \`<Scrolly>\`.`,
	2: (value: Detail) =>
		`\`threshold\` is ${value}. Give a share of the viewport, 0 to 1, or a length such as '120px'.`,
	3: (value: Detail) => `\`scrollTo\` found no step ${value}. Give its place, from 0, or its \`id\`.`
} as const;

/** What was wrong in how a component of this room was used, with its number, e.g. `(contrail-001)`. */
export function scrollError(code: keyof typeof MESSAGES, detail: Detail): Error {
	return new Error(`${MESSAGES[code](detail)} (contrail-00${code})`);
}
