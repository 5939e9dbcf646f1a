import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** The workshop as it stands beside the built site. */
export const folder = fileURLToPath(new URL('../../static/workshop/', import.meta.url));

/** An entry of Storybook's `index.json`. */
export interface Entry {
	id: string;
	type: 'story' | 'docs';
	/** e.g. `Map/StoryMap`. */
	title: string;
	name: string;
	tags: string[];
}

/**
 * All stories and pages of the workshop.
 *
 * @param built the folder it was built into
 * @throws where it is not built
 */
export function entries(built = folder): Entry[] {
	const file = path.join(built, 'index.json');
	if (!existsSync(file)) {
		throw new Error('There is no workshop in static/. Run `npm run build:workshop` first. (contrail-411)');
	}
	const index: { entries: Record<string, Entry> } = JSON.parse(readFileSync(file, 'utf8'));
	return Object.values(index.entries);
}

/** What the accessibility addon says of a story: axe's own result. */
interface A11yReport {
	type: 'a11y';
	status: 'passed' | 'warning' | 'failed';
	result: {
		error?: unknown;
		violations?: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[];
	};
}

interface Finished {
	storyId: string;
	reporters: A11yReport[];
}

/** Storybook's own events, by https://storybook.js.org/docs/api/main-config: the names are those of `core-events`. */
interface Channel {
	on(event: string, listener: (said: unknown) => void): void;
	off(event: string, listener: (said: unknown) => void): void;
	emit(event: 'setCurrentStory', choice: { storyId: string; viewMode: 'story' }): void;
}

declare global {
	interface Window {
		__STORYBOOK_ADDONS_CHANNEL__: Channel;
		/** There once the first story or page is on its way. */
		__STORYBOOK_PREVIEW__?: { currentRender?: object };
	}
}

/**
 * What Storybook knows a test runner by: it then takes animations as ended, instead of waiting five seconds for those
 * that go with the scrolling and never end.
 */
export const USER_AGENT = 'Chromium StorybookTestRunner';

/** Shows a story, waits until it was drawn, played and checked by axe, and tells what was wrong. */
export async function problemsOf(page: Page, id: string): Promise<string[]> {
	const { said, reports } = await page.evaluate(show, id);
	const axe = reports.find(({ type }) => type === 'a11y');
	const unfit = (axe?.result.violations ?? []).flatMap(({ id: rule, help, nodes }) =>
		nodes.map(({ html, failureSummary }) => `axe ${rule}: ${help}\n${html}\n${failureSummary}`)
	);
	// A check that did not run is no clean bill.
	const unchecked = axe?.status === 'passed' || unfit.length > 0 ? [] : [`axe: ${JSON.stringify(axe)}`];
	return [...said, ...unfit, ...unchecked];
}

/** Runs in the page, which stays: loading it anew for each story would take longer than the stories do. */
function show(id: string): Promise<{ said: string[]; reports: A11yReport[] }> {
	const FATAL = ['storyMissing', 'storyErrored', 'storyThrewException'];
	const OTHER = ['playFunctionThrewException', 'unhandledErrorsWhilePlaying'];
	const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
	const said: string[] = [];
	/** An error's own words, without the whole page that Testing Library prints after them. */
	const read = (event: string) => (error: unknown) =>
		void said.push(`${event}: ${JSON.stringify(error).split('Ignored nodes')[0]?.slice(0, 800)}`);
	return new Promise((resolve) => {
		const listeners: [string, (said: unknown) => void][] = [];
		const listen = (event: string, listener: (said: unknown) => void) => {
			listeners.push([event, listener]);
			channel.on(event, listener);
		};
		const end = (reports: A11yReport[]) => {
			for (const [event, listener] of listeners) channel.off(event, listener);
			resolve({ said, reports });
		};
		for (const event of [...FATAL, ...OTHER]) listen(event, read(event));
		for (const event of FATAL) listen(event, () => end([]));
		listen('storyFinished', (finished) => {
			const { storyId, reporters } = finished as Finished;
			if (storyId === id) end(reporters);
		});
		window.scrollTo(0, 0);
		channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
	});
}
