import type { RenderedStory } from '../../site/index.ts';
import type { Block, Inline } from '../../story/text/index.ts';
import type { SiteStory } from './stories.ts';

/** What a page may load and do: its own files alone. Style attributes hold what depends on the scene. */
const POLICY = [
	"default-src 'self'",
	"script-src 'self'",
	"style-src 'self'",
	"style-src-attr 'unsafe-inline'",
	"img-src 'self' data:",
	"object-src 'none'",
	"base-uri 'none'",
	"form-action 'none'"
].join('; ');

/** A page of a site. */
export interface SitePage {
	current: SiteStory;
	/** The story in all its languages. */
	stories: readonly SiteStory[];
	rendered: RenderedStory;
	isEmbed: boolean;
	/** Where the site will be, with a slash at its end, if it is known. */
	address?: string;
	parts: PageParts;
}

/** What the commands have differently on a page. */
export interface PageParts {
	/** The scripts, by their addresses. */
	scripts: readonly string[];
	/** The style sheet of the components. */
	styles: string;
	/** Its share picture, from the root of the site. */
	share?: string;
	/** What scripts have to know, by its name. */
	meta?: Readonly<Record<string, string>>;
}

/** The page as readers get it. */
export const FOR_READERS: PageParts = { scripts: ['contrail/page.js'], styles: 'elements.css' };

/** The HTML of a page. */
export function documentOf({ current, stories, rendered, isEmbed, address, parts }: SitePage): string {
	const { story } = current;
	const others = stories.filter((one) => one !== current);
	const description = story.summary.map(textOf).join(' ').trim();
	const styles = ['theme.css', parts.styles, 'site.css'];
	const meta = Object.entries(parts.meta ?? {});
	const lines = [
		'<!doctype html>',
		`<html lang="${escaped(story.lang)}"${story.dir ? ` dir="${story.dir}"` : ''}>`,
		'<head>',
		'<meta charset="utf-8">',
		`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<title>${escaped(story.title)}</title>`,
		`<meta name="description" content="${escaped(description)}">`,
		isEmbed ? '<meta name="robots" content="noindex">' : '',
		`<meta property="og:title" content="${escaped(story.title)}">`,
		`<meta property="og:description" content="${escaped(description)}">`,
		'<meta property="og:type" content="article">',
		...(address === undefined ? [] : addressesOf(current, stories, address, parts.share)),
		...meta.map(([name, content]) => `<meta name="${name}" content="${escaped(content)}">`),
		'<link rel="icon" href="data:,">',
		...styles.map((name) => `<link rel="stylesheet" href="contrail/${name}">`),
		rendered.head,
		'</head>',
		'<body>',
		isEmbed || others.length === 0 ? '' : languagesOf(others),
		rendered.body,
		...parts.scripts.map((src) => `<script type="module" src="${src}"></script>`),
		'</body>',
		'</html>',
		''
	];
	return lines.filter((line, index) => line !== '' || index === lines.length - 1).join('\n');
}

/** What has to be a whole address: the page's own, those of its translations, and its share picture. */
function addressesOf(
	current: SiteStory,
	stories: readonly SiteStory[],
	address: string,
	share: string | undefined
): string[] {
	const own = (page: string): string => escaped(address + (page === 'index' ? '' : `${page}.html`));
	const languages = stories.length > 1 ? stories : [];
	return [
		`<link rel="canonical" href="${own(current.page)}">`,
		...languages.map(
			({ page, story: { lang } }) => `<link rel="alternate" hreflang="${escaped(lang)}" href="${own(page)}">`
		),
		`<meta property="og:url" content="${own(current.page)}">`,
		...(share === undefined
			? []
			: [
					`<meta property="og:image" content="${escaped(address + share)}">`,
					`<meta property="og:image:alt" content="${escaped(current.story.title)}">`,
					'<meta name="twitter:card" content="summary_large_image">'
				])
	];
}

/**
 * Links to the other languages, each in its own words. Search engines follow them too, where the site's address is not known.
 */
function languagesOf(others: readonly SiteStory[]): string {
	const links = others.map(({ page, story: { lang } }) => {
		const name = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
		return `<a href="${page}.html" lang="${escaped(lang)}" hreflang="${escaped(lang)}">${escaped(name)}</a>`;
	});
	return `<nav class="contrail-languages">${links.join('')}</nav>`;
}

/** Text as HTML, also between the quotation marks of an attribute. */
export function escaped(text: string): string {
	return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function textOf(part: Block | Inline): string {
	if (typeof part === 'string') return part;
	if ('items' in part) return part.items.flat().map(textOf).join(' ');
	return 'children' in part ? part.children.map(textOf).join('') : ' ';
}
