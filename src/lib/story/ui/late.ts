import { getAllContexts, hydrate, mount, unmount, type Component } from 'svelte';

/** How far from the window a part is when its code is asked for. */
const NEAR = '150% 0px';

/**
 * For the element of a part that needs its code late: the reader sees what the server wrote into it, which the part takes over
 * once they are near. Without anything written it is drawn as soon as its code is there. Called while a component starts.
 */
export function late<Props extends Record<string, unknown>>(
	load: () => Promise<{ default: Component<Props> }>,
	props: () => Props
): (target: HTMLElement) => () => void {
	const context = getAllContexts();
	return (target) => {
		const isWritten = target.hasChildNodes();
		let part: object | undefined;
		let isGone = false;

		async function start(): Promise<void> {
			// Without a connection the reader keeps what the server wrote.
			const code = await load().catch(() => undefined);
			if (!code || isGone) return;
			part = (isWritten ? hydrate : mount)(code.default, { target, props: props(), context });
		}

		const observer = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				observer.disconnect();
				void start();
			},
			{ rootMargin: NEAR }
		);
		if (isWritten) observer.observe(target);
		else void start();

		return () => {
			isGone = true;
			observer.disconnect();
			if (part) void unmount(part);
		};
	};
}
