/** Something that a screen reader says. */
export interface Heard {
	/** What kind of thing it is, as screen readers call it; empty for plain text. */
	role: string;
	text: string;
}

const ROLES: Record<string, string> = {
	a: 'link',
	article: 'article',
	blockquote: 'quotation',
	button: 'button',
	figure: 'figure',
	footer: 'footer',
	header: 'header',
	img: 'picture',
	li: 'item',
	nav: 'navigation',
	section: 'section',
	table: 'table',
	td: 'cell',
	th: 'heading of cells'
};

/** Said as one, with all that stands in them. */
const WHOLE =
	'p, h1, h2, h3, h4, h5, h6, a, button, summary, td, th, dt, dd, figcaption, caption, [role="img"], img';
const NEVER = 'script, style, template, noscript, [hidden], [aria-hidden="true"], [inert]';

/** What a screen reader says of a part of a page, in its order. */
export function heardIn(part: Element): Heard[] {
	if (isSilent(part)) return [];
	const name = nameOf(part);
	const role = roleOf(part);
	if (part.matches(WHOLE)) {
		const text = name || wordsIn(part);
		return text === '' ? [] : [{ role, text }];
	}
	const inside = [...part.childNodes].flatMap((node): Heard[] => {
		if (node instanceof Element) return heardIn(node);
		const text = node.nodeType === Node.TEXT_NODE ? tidy(node.textContent) : '';
		return text === '' ? [] : [{ role: '', text }];
	});
	return name === '' ? inside : [{ role, text: name }, ...inside];
}

const isSilent = (element: Element): boolean => {
	if (element.matches(NEVER)) return true;
	const { display, visibility } = getComputedStyle(element);
	return display === 'none' || visibility === 'hidden';
};

function roleOf(element: Element): string {
	const own = element.getAttribute('role');
	if (own === 'img') return 'picture';
	if (own) return own;
	const tag = element.localName;
	return /^h[1-6]$/.test(tag) ? `heading ${tag[1]}` : (ROLES[tag] ?? '');
}

function nameOf(element: Element): string {
	const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
	const labels = ids.map((id) => element.ownerDocument.getElementById(id)?.textContent ?? '');
	return tidy([...labels, element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? ''].join(' '));
}

/** The words in an element, with the names of what is in it. */
function wordsIn(element: Element): string {
	const words = [...element.childNodes].map((node) => {
		if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? node.textContent : '';
		if (isSilent(node)) return '';
		return nameOf(node) || (node.localName === 'br' ? ' ' : wordsIn(node));
	});
	return tidy(words.join(''));
}

const tidy = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
