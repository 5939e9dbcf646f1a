import {
	chromium,
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	type LaunchOptions,
	type Page
} from 'playwright-core';
import { shared } from '../shared/ask.ts';
import { browsers } from '../shared/browsers.ts';
import { launchOptions } from '../shared/launch.js';
import { setInteraction } from './interaction.ts';
import { withoutWebgl } from './map/live-maps.ts';

/** One reader's visit: a page in a context of its own, and all that went wrong in it. */
export interface Visit {
	page: Page;
	context: BrowserContext;
	/** Console errors, uncaught exceptions, failed requests, requests to another origin and web sockets so far. */
	problems: readonly string[];
	/**
	 * Ends the visit.
	 *
	 * @throws where there was any problem
	 */
	close(): Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
	/** The only origin that the page may ask for anything. Relative addresses stand on it. */
	origin: string;
	/** The reader only looks: they have not scrolled, pointed at or pressed anything. @default false */
	isStill?: boolean;
	/**
	 * Whether WebGL draws the live map. A visit that looks at words, boxes and states does without: the map stays as it is
	 * drawn in SVG, and its page opens in half the time. @default true
	 */
	webgl?: boolean;
	/** Another browser than the one that all test files share. */
	browser?: Browser;
}

/** The browser that all test files share. A test file's contexts are its own, and close with it. */
export const browser: Browser = await chromium.connect(await shared('browser'));
browsers.add(browser);

/** How long a page may take for anything: a busy machine is slow, not wrong. */
export const PATIENCE_MS = 90_000;

/** Starts a browser of a test's own, for what the shared one can not show. */
export function launch({ args = [], ...options }: LaunchOptions): Promise<Browser> {
	return chromium.launch({ ...launchOptions({ args }), ...options });
}

/** Opens a page that keeps account of every problem; `close()` fails on any. */
export async function newPage({
	origin,
	isStill = false,
	webgl = true,
	browser: chosen = browser,
	...options
}: VisitOptions): Promise<Visit> {
	const problems: string[] = [];
	const context = await chosen.newContext({ baseURL: origin, ...options });
	context.setDefaultTimeout(PATIENCE_MS);
	await context.addInitScript(setInteraction, !isStill);
	if (!webgl) await context.addInitScript(withoutWebgl);
	// The context, not the page, as it also hears of the map's worker and of pages that a link opens.
	context.on('console', (message) => {
		if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
	});
	context.on('weberror', (error) => problems.push(`uncaught: ${error.error().stack ?? error.error()}`));
	context.on('request', (request) => {
		const url = new URL(request.url());
		const local = url.protocol === 'data:' || url.protocol === 'blob:';
		if (!local && url.origin !== origin) problems.push(`another origin: ${url.href}`);
	});
	context.on('page', (opened) => {
		opened.on('websocket', (socket) => problems.push(`web socket: ${socket.url()}`));
	});
	context.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText ?? '';
		// A page that leaves, or a map that moves on, lets go of what it no longer needs.
		if (reason === 'net::ERR_ABORTED') return;
		// Where scripts are off the browser refuses them, which is all right.
		if (options.javaScriptEnabled === false && request.resourceType() === 'script') return;
		problems.push(`request failed: ${request.url()} (${reason})`);
	});
	const page = await context.newPage();
	return {
		page,
		context,
		problems,
		async close() {
			await context.close();
			if (problems.length > 0) throw new Error(`The page had problems:\n- ${problems.join('\n- ')}`);
		}
	};
}
