import { DEV } from 'esm-env';

type Detail = string | number;

/** The messages of this module: cause and fix. A number never changes its meaning, as people search for it. */
const MESSAGES = {
	1: (part: Detail) =>
		`${part ? `\`<${part}>\`` : 'A component that calls `useScrolly()`'} must stand inside \`<Scrolly>\`.`,
	2: (value: Detail) =>
		`\`threshold\` is ${value}. Give a fraction of the viewport, 0 to 1, or a length such as '120px'.`,
	3: (value: Detail) => `\`scrollTo\` found no step ${value}. Give its place, from 0, or its \`id\`.`
} as const;

/** Makes the error about a component that was used wrongly; its message ends in its number, e.g. `(contrail-001)`. */
export function scrollError(code: keyof typeof MESSAGES, detail: Detail): Error {
	return new Error(`${DEV ? MESSAGES[code](detail) : detail} (contrail-00${code})`);
}
