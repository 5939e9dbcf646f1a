import { getAllContexts, hydrate, mount, unmount, type Component } from 'svelte';

/**
 * For the element of a part that needs its code late: the reader sees what the server wrote into it, which the part takes over
 * once they are near. Without anything written it is drawn as soon as its code is there.
 */
export function late<Props extends Record<string, unknown>>(
	load: () => Promise<{ default: Component<Props> }>,
	props: Props
): (target: HTMLElement) => () => void {
	return (target) => {
		const context = getAllContexts();
		const start = target.firstChild ? hydrate : mount;
		let part: object | undefined;
		const observer = new IntersectionObserver(
			(entries) => {
				if (start === hydrate && !entries.at(-1)!.isIntersecting) return;
				observer.disconnect();
				// Without a connection the reader keeps what the server wrote.
				load().then(
					(code) => target.isConnected && (part = start(code.default, { target, props, context })),
					() => {}
				);
			},
			{ rootMargin: '150%' }
		);
		observer.observe(target);
		return () => {
			observer.disconnect();
			if (part) void unmount(part);
		};
	};
}
