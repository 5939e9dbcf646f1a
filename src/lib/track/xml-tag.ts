/** Why a document is not well-formed, and where. */
export class XmlError extends Error {
	override readonly name = 'XmlError';
	/** From 1. */
	readonly line: number;

	constructor(message: string, line: number) {
		super(message);
		this.line = line;
	}
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"]
]);

/** A name is checked for what would break a tag, not letter by letter. */
const NAME = /^[^\s"'<>/=&!?.\-\d][^\s"'<>/=&!?]*/;
const ATTRIBUTE = /\s+([^\s"'<>/=&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

/** The name and the attributes of a start tag, given what stands between its `<` and its `>`. */
export function parseTag(text: string, line: number): { name: string; attributes: Map<string, string> } {
	const name = NAME.exec(text)?.[0];
	if (name === undefined) throw new XmlError(`“<${text.slice(0, 12)}” begins no element`, line);
	const attributes = new Map<string, string>();
	ATTRIBUTE.lastIndex = name.length;
	let end = name.length;
	for (let found = ATTRIBUTE.exec(text); found; found = ATTRIBUTE.exec(text)) {
		end = ATTRIBUTE.lastIndex;
		const [, key = '', double, single] = found;
		if (attributes.has(key)) throw new XmlError(`<${name}> has “${key}” twice`, line);
		// Tabs and line ends in an attribute count as blanks.
		attributes.set(key, decodeEntities((double ?? single ?? '').replace(/[\t\n]/g, ' '), line));
	}
	if (text.slice(end).trim() !== '')
		throw new XmlError(`<${name}> has an attribute that cannot be read`, line);
	return { name, attributes };
}

/** Text with its entities read: the five of XML, and numbers. */
export function decodeEntities(text: string, line: number): string {
	if (!text.includes('&')) return text;
	return text.replace(/&([^&;\s]{0,64};?)/g, (written, reference: string) => {
		const name = reference.endsWith(';') ? reference.slice(0, -1) : '';
		const value = ENTITIES.get(name) ?? characterOf(name);
		if (value === undefined) throw new XmlError(`“${written.slice(0, 16)}” is no entity that is read`, line);
		return value;
	});
}

function characterOf(reference: string): string | undefined {
	const digits = /^#(?:x([\da-f]{1,8})|(\d{1,8}))$/i.exec(reference);
	if (!digits) return undefined;
	const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
	const isBlank = code === 0x9 || code === 0xa || code === 0xd;
	const isCharacter = code >= 0x20 && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff);
	return isBlank || isCharacter ? String.fromCodePoint(code) : undefined;
}
