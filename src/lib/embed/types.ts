export interface ReportHeightOptions {
	/**
	 * Names this frame in its messages.
	 * @default `childId` of the page's address, as pym.js gives it; else empty
	 */
	id?: string;
	/**
	 * The only origin that may be told, e.g. `https://news.example`.
	 * @default '*': a page's height is no secret
	 */
	target?: string;
}

export interface ListenOptions {
	/**
	 * The frame's origin. Messages of another are not heard.
	 * @default that of the frame's `src`; a sandbox without `allow-same-origin` has the origin `'null'`
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
	/** The whole address, with `https`, of the page that is to stand in a frame. */
	src: string;
	/** Who publishes it. */
	provider: { name: string; url: string };
	author?: { name: string; url?: string };
	/** A picture for those who show no frame. Sizes in pixels. */
	thumbnail?: { url: string; width: number; height: number };
	/**
	 * In CSS pixels.
	 * @default 700
	 */
	width?: number;
	/**
	 * Until the frame has told its own, in CSS pixels.
	 * @default 900
	 */
	height?: number;
}

/** What an address for oEmbed answers: a document of the type `rich` (oEmbed 1.0, section 2.3.4.4). */
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
