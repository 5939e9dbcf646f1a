import {
	chromium,
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	type LaunchOptions,
	type Page
} from 'playwright-core';
import { findBrowser } from '../../scripts/browser.js';
import { stirred } from './stirred.ts';

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
	/** The only origin that may be asked for anything. Relative addresses stand on it. */
	origin: string;
	/** The reader only looks: they have not scrolled, pointed at or pressed anything. @default false */
	isStill?: boolean;
}

/** Launches the Chromium that `scripts/browser.js` finds. WebGL is drawn in software, the same on every machine. */
export function launch(options: LaunchOptions = {}): Promise<Browser> {
	const { args = [], ...rest } = options;
	return chromium.launch({
		executablePath: findBrowser(console.log).path,
		...rest,
		args: [
			// Chromium's sandbox refuses to start for root, as which tests run in containers.
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			'--use-angle=swiftshader',
			'--enable-unsafe-swiftshader',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-quic',
			'--no-first-run',
			// A request to another origin is a fault that is reported; none gets out, so no test hangs on the network.
			'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
			...args
		]
	});
}

/** Opens a page that keeps account of every problem; `close()` fails on any. */
export async function newPage(
	browser: Browser,
	{ origin, isStill = false, ...options }: VisitOptions
): Promise<Visit> {
	const problems: string[] = [];
	const context = await browser.newContext({ baseURL: origin, ...options });
	await context.addInitScript(stirred, !isStill);
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
		// Where scripts are off they are refused, and that is all right.
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
