import { getAllContexts, hydrate, mount, unmount, type Component } from 'svelte';
import { reportMissing } from './pictures/report-missing.ts';

/**
 * For the element of a part that needs its code late: the reader sees what the server wrote into it, which the part takes over
 * once they are near; where its code does not come it is asked for when they come again. Without anything written it is drawn as
 * soon as its code is there.
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
				load().then((code) => {
					observer.disconnect();
					if (target.isConnected) part ??= start(code.default, { target, props, context });
				}, reportMissing);
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
