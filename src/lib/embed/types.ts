export interface ReportHeightOptions {
	/**
	 * The name of this frame in its messages.
	 * @default the `childId` in the page's address, where pym.js puts it, else an empty text
	 */
	id?: string;
	/**
	 * The only origin that may get the height, e.g. `https://news.example`.
	 * @default '*', as a page's height is no secret
	 */
	target?: string;
}

export interface ListenOptions {
	/**
	 * The frame's origin. Messages of another origin are ignored.
	 * @default the origin of the frame's `src`; a sandbox without `allow-same-origin` has the origin `'null'`
	 */
	origin?: string;
	/**
	 * The least height, in CSS pixels.
	 * @default 0
	 */
	min?: number;
	/**
	 * The greatest height, in CSS pixels.
	 * @default 100000
	 */
	max?: number;
	/**
	 * Gets each new height, in CSS pixels, in place of the frame's style.
	 * @default sets the height of the frame
	 */
	onheight?: (event: { height: number }) => void;
}

export interface OEmbedOptions {
	title: string;
	/** The whole address, with `https`, of the page to show in a frame. */
	src: string;
	/** Who publishes it. */
	provider: { name: string; url: string };
	author?: { name: string; url?: string };
	/** A picture for sites that show no frame. Sizes in pixels. */
	thumbnail?: { url: string; width: number; height: number };
	/**
	 * In CSS pixels.
	 * @default 700
	 */
	width?: number;
	/**
	 * The height until the frame reports its own, in CSS pixels.
	 * @default 900
	 */
	height?: number;
}

/** The answer of an oEmbed address: a document of the type `rich` (oEmbed 1.0, section 2.3.4.4). */
export interface OEmbed {
	version: '1.0';
	type: 'rich';
	title: string;
	html: string;
	width: number;
	height: number;
	provider_name: string;
	provider_url: string;
	author_name?: string;
	author_url?: string;
	thumbnail_url?: string;
	thumbnail_width?: number;
	thumbnail_height?: number;
}
