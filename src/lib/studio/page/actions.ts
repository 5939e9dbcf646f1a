/** The panels beside the page, in the order of the bar. A translation has texts alone. */
export const PANELS = {
	texts: {
		label: 'Texts',
		keys: 'Alt+Shift+T',
		title: 'The texts of the step that is read',
		ofOriginal: false
	},
	places: {
		label: 'Places',
		keys: 'Alt+Shift+P',
		title: 'Places and notes are moved and added',
		ofOriginal: true
	},
	choose: {
		label: 'Choose',
		keys: 'Alt+Shift+H',
		title: 'What the step that is read shows: flights, places, charts …',
		ofOriginal: true
	},
	table: {
		label: 'Table',
		keys: 'Alt+Shift+B',
		title: 'The rows of a chart, to be written in cells',
		ofOriginal: true
	},
	outline: { label: 'Outline', keys: 'Alt+Shift+O', title: 'Chapters and steps', ofOriginal: true },
	fields: {
		label: 'Fields',
		keys: 'Alt+Shift+D',
		title: 'Everything that the file may say, each with its explanation',
		ofOriginal: true
	},
	files: {
		label: 'Add a file',
		keys: 'Alt+Shift+F',
		title: 'A table, a picture, a track or a text of Word is added',
		ofOriginal: true
	},
	languages: {
		label: 'Languages',
		keys: 'Alt+Shift+L',
		title: 'Translations are begun, and written beside the original',
		ofOriginal: true
	},
	source: {
		label: 'File',
		keys: 'Alt+Shift+S',
		title: 'The file as text, beside the page',
		ofOriginal: false
	},
	see: {
		label: 'See',
		keys: 'Alt+Shift+E',
		title: 'The story on paper, on a phone, without a script, with other eyes …',
		ofOriginal: false
	},
	check: { label: 'Check', keys: 'Alt+Shift+C', title: 'What the check says', ofOriginal: false }
} as const;

export type PanelName = keyof typeof PANELS;

export const panelNames = Object.keys(PANELS) as PanelName[];

/** Something that the bar offers: by a button, and by a key. */
export interface Action {
	name: string;
	/** What the button shows in place of its name. */
	sign?: string;
	/** As `aria-keyshortcuts` has it: `Alt+Shift+W`. */
	keys: string;
	/** What it does, in a sentence. */
	title: string;
	/** Whether it is on; undefined for what is done once. */
	isOn?: boolean;
	isOff?: boolean;
	/** Whether a translation has no use for it. */
	ofOriginal?: boolean;
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

const TEXTS =
	'input:not([type="checkbox"], [type="radio"], [type="file"]), textarea, select, [contenteditable="true"]';

/** Whether a text is written in an element: a check box has none. */
export const takesText = (element: unknown): boolean => element instanceof Element && element.matches(TEXTS);
