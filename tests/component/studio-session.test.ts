import { expect, it, vi } from 'vitest';
import { Session } from '../../src/lib/studio/page/session.svelte.ts';
import type { StudioAnswer, StudioRequest, StudioState } from '../../src/lib/studio/protocol.ts';

/** A server with four changes to take back: it answers when it is told to. */
function server() {
	const listeners: Record<string, (data: never) => void> = {};
	const asked: StudioRequest[] = [];
	const state = (left: number): StudioState => ({
		file: 'story.yaml',
		base: `after ${left}`,
		text: '',
		data: {},
		diagnostics: [],
		translations: [],
		undo: left > 0 ? `change ${left}` : undefined
	});
	let left = 4;
	const session = new Session('/story.yaml', {
		on: (event, listener) => void (listeners[event] = listener),
		send: (_, data) => void asked.push(data as StudioRequest)
	});
	const tell = (event: string, data?: unknown): void => listeners[event]?.(data as never);
	const answer = async (): Promise<void> => {
		await vi.waitFor(() => expect(asked).toHaveLength(1));
		const { id, ask, ...rest } = asked.shift()!;
		const isStale = 'base' in rest && rest.base !== `after ${left}`;
		if (ask === 'undo' && !isStale) left--;
		const told: StudioAnswer = isStale ? { id, conflict: state(left) } : { id, state: state(left) };
		tell('contrail:studio', told);
	};
	return { session, answer, tell, left: () => left };
}

it('takes back as often as it is asked to, however fast', async () => {
	const { session, answer, left } = server();
	await answer();
	const all = [session.step('undo'), session.step('undo'), session.step('undo')];
	for (let count = 0; count < 3; count++) await answer();
	await Promise.all(all);
	expect(left()).toBe(1);
	expect(session.state?.undo).toBe('change 1');
});

it('tells what is not saved as the server goes, and waits for nothing', async () => {
	const { session, answer, tell } = server();
	await answer();
	const outcome = session.change('the title', [{ type: 'setText', path: ['title'], text: 'Kept' }]);
	await Promise.resolve();
	tell('vite:ws:disconnect');
	expect(await outcome).toBe('refused');
	expect(session.phase).toBe('away');
	expect(session.problems[0]?.message).toBe('the server does not answer');
});
