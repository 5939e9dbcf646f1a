/** The panels beside the page. */
export type PanelName = 'texts' | 'places' | 'outline' | 'files' | 'languages' | 'check';

/** Something that the bar offers: by a button, and by a key. */
export interface Action {
	name: string;
	/** As `aria-keyshortcuts` has it: `Alt+Shift+W`. */
	keys: string;
	/** What it does, in a sentence. */
	title: string;
	/** Whether it is on; undefined for what is done once. */
	isOn?: boolean;
	isOff?: boolean;
	run: () => void;
}

/** The keys of an event, as actions name theirs. */
export function keysOf({ ctrlKey, metaKey, altKey, shiftKey, code }: KeyboardEvent): string {
	const held = [
		[ctrlKey || metaKey, 'Control'],
		[altKey, 'Alt'],
		[shiftKey, 'Shift']
	].flatMap(([isHeld, name]) => (isHeld ? [name] : []));
	return [...held, code.replace(/^Key/, '')].join('+');
}
